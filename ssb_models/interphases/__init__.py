"""The interphase library: one treatment of an interface a file.

Laws of a resistance, put into a parameter set under "<Place> interphase resistance
[Ohm.m2]": :mod:`.static`, :mod:`.arrhenius` and :mod:`.coating`. States that evolve,
chosen by an option: :mod:`.film_growth`, :mod:`.constant_phase`, :mod:`.lithium_contact`
and :mod:`.cathode_contact`. All of them act through the resistance parallel to a
capacitance of :mod:`.resistor_capacitor`.
"""
