"""Sphinx configuration: MyST pages, API from docstrings, tables from the code."""

import os
import sys
from pathlib import Path

os.environ["PYBAMM_DISABLE_TELEMETRY"] = "true"

DOCS = Path(__file__).parent
sys.path[:0] = [str(DOCS / "_ext"), str(DOCS.parent)]

import generated  # noqa: E402

import ssb_models  # noqa: E402

project = "ssb_models"
author = "The ssb_models developers"
copyright = f"2026, {author}"
version = release = ssb_models.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.mathjax",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build", "generated/part_*"]

myst_enable_extensions = ["amsmath", "colon_fence", "dollarmath", "substitution"]
myst_substitutions = generated.substitutions()
myst_heading_anchors = 3

autodoc_inherit_docstrings = False
autodoc_member_order = "bysource"
autodoc_typehints = "none"
napoleon_google_docstring = False
napoleon_use_ivar = True
math_eqref_format = "eq. {number}"
math_numfig = True
numfig = True
numfig_secnum_depth = 1

html_theme = "pydata_sphinx_theme"
html_title = f"ssb_models {version}"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_show_sourcelink = False
html_theme_options = {
    "show_nav_level": 2,
    "navigation_with_keys": False,
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": ["sphinx-version"],
}


def setup(app):
    app.connect("builder-inited", generated.write)
