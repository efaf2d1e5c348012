"""The sources that more than one value cites."""

CHEN = "doi:10.1039/c8ee02617c (Chen et al., Energy Environ. Sci. 12, 2019, 938)"
KIM = (
    "Kim, Go, Lee and Kim, Improved Performance of All-Solid-State Lithium Metal "
    "Batteries via Physical and Chemical Interfacial Control, Advanced Science"
)
CHEN_IN_KIM = f"comparison table of {KIM}, second-hand for Chen et al. 2019"
XU = (
    "Xu et al., Evolution of Dead Lithium Growth in Lithium Metal Batteries, "
    "J. Electrochem. Soc. 166, 2019, A3456 (PyBaMM's Xu2019)"
)
VALOEN = (
    "Valoen and Reimers, Transport Properties of LiPF6-Based Li-Ion Battery "
    "Electrolytes, J. Electrochem. Soc. 152, 2005, A882"
)
AFSHAR = (
    "arXiv:1709.03970 (Afshar et al., Efficient electrochemical model for "
    "lithium-ion cells, 2017; PyBaMM's Prada2013)"
)
PRADA = "doi:10.1149/2.053304jes (Prada et al., J. Electrochem. Soc. 160, 2013, A616)"
KASHKOOLI = (
    "Kashkooli et al., Representative volume element model of lithium-ion battery "
    "electrodes based on X-ray nano-tomography, J. Appl. Electrochem. 47, 2017, 281"
)
DOYLE = "doi:10.1149/1.2221597 (Doyle et al., J. Electrochem. Soc. 140, 1993, 1526)"
BPX = "LFP example set of the BPX standard, FaradayInstitution/BPX on GitHub"
EDMAN = "Edman et al., J. Phys. Chem. B 104, 2000, 3476, at 85 degC, fit as coded in dualfoil5"
ORADD = (
    "Oradd et al., Solid State Ionics 152-153, 2002, 131 (7.7e-12 m2/s at 85 degC, "
    "EO:Li 20), scaled with 35.1 kJ/mol (Hayamizu et al., J. Chem. Phys. 117, 2002, 5929)"
)
PESKO = (
    "PEO-LiTFSI densities at 90 degC of Pesko and Villaluenga "
    "(1.21 to 1.38 g/cm3 for Li/EO 0.04 to 0.12)"
)
SPE_TRANSFERENCE = (
    "0.2 to 0.4 for solid polymer electrolytes at 25 degC; below 0.2 as a design value of "
    "Devaux et al., Front. Energy Res. 8, 2020, 168 (doi:10.3389/fenrg.2019.00168)"
)
V2O5_DIFFUSION = (
    "J. Appl. Electrochem. 39, 2009, 241: 4e-13 to 7e-14 cm2/s in a-V2O5 for 0 to 2 Li at room "
    "temperature"
)
DUALFOIL = (
    "dualfoil 5.1 of Newman's group (dansteingart/dualfoil5 on GitHub, commit 0efd762), "
    "Li | LiTFSI in PEO | V2O5 at 85 degC"
)
KIM2011 = (
    "doi:10.1149/1.3597614 (Kim et al., J. Electrochem. Soc. 158, 2011, A955; PyBaMM's "
    "NCA_Kim2011), with a liquid"
)
WU = "doi:10.1039/c6ta05439k (Wu et al., J. Mater. Chem. A 4, 2016, 15266)"
VERBRUGGE = "doi:10.1149/2.0341708jes (Verbrugge et al., J. Electrochem. Soc. 164, 2017, 3243)"
