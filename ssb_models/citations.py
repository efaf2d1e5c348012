"""What to cite: registered with PyBaMM when a model of ours is built, or a cell."""

from importlib.metadata import version

VERSION = version("ssb-models")

SSB_MODELS = f"""@software{{ssb_models,
  title = {{ssb_models: solid-state lithium-metal cells for PyBaMM}},
  author = {{{{The ssb_models developers}}}},
  year = {{2026}},
  version = {{{VERSION}}},
}}"""

CHEN_2019 = """@article{Chen2019SSB,
  title = {Enhancing interfacial contact in all solid state batteries with a
           cathode-supported solid electrolyte membrane framework},
  author = {Chen, Xinzhi and He, Wenjun and Ding, Liang-Xin and Wang, Suqing and Wang, Haihui},
  journal = {Energy \\& Environmental Science},
  volume = {12},
  pages = {938},
  year = {2019},
  doi = {10.1039/c8ee02617c},
}"""

KIM_2022 = """@article{Kim2022SSB,
  title = {Improved Performance of All-Solid-State Lithium Metal Batteries via Physical and
           Chemical Interfacial Control},
  author = {Kim and Go and Lee and Kim},
  journal = {Advanced Science},
  year = {2022},
}"""

WU_2016 = """@article{Wu2016SSB,
  author = {Wu and others},
  journal = {Journal of Materials Chemistry A},
  volume = {4},
  pages = {15266},
  year = {2016},
  doi = {10.1039/c6ta05439k},
}"""

SOURCES = {"Chen2019": CHEN_2019, "Kim2022": KIM_2022, "Wu2016": WU_2016}
"""Papers by the last part of the names of their sets."""
