"""Spectra on disk: exact round trips, instruments' formats, files that are not spectra."""

import sys

import numpy as np
import pybamm
import pytest
from impedance.preprocessing import readCSV

from ssb_models.impedance.files import read_spectrum, write_spectrum

RNG = np.random.default_rng(1)
FREQUENCIES = np.logspace(6, -2, 81)
Z = RNG.lognormal(0, 9, 81) - 1j * RNG.lognormal(0, 9, 81)


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "spectrum.csv"
    write_spectrum(pybamm.EISSolution(FREQUENCIES, Z), path)
    return path


def test_round_trip_is_exact(written):
    spectrum = read_spectrum(str(written))
    assert isinstance(spectrum, pybamm.EISSolution)
    np.testing.assert_array_equal(spectrum["Frequency [Hz]"], FREQUENCIES)
    np.testing.assert_array_equal(spectrum["Impedance [Ohm]"], Z)


def test_impedance_reads_the_same_file(written):
    frequencies, impedance = readCSV(str(written))
    np.testing.assert_array_equal(frequencies, FREQUENCIES)
    np.testing.assert_array_equal(impedance, Z)


def test_csv_needs_no_other_package(written, monkeypatch):
    monkeypatch.setitem(sys.modules, "impedance", None)
    monkeypatch.setitem(sys.modules, "impedance.preprocessing", None)
    assert len(read_spectrum(written).frequencies) == 81
    with pytest.raises(ImportError, match=r"'circuits'.*ssb-models\[circuits\]"):
        read_spectrum(written, "gamry")


def test_blank_lines_and_spaces_do_not_matter(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("10, 1.5 , -2\n\n1,2,-3e0\n\n")
    np.testing.assert_array_equal(read_spectrum(path).impedance, [1.5 - 2j, 2 - 3j])


def test_instrument_file(tmp_path):
    path = tmp_path / "cell.DTA"
    path.write_text(
        "EXPLAIN\nZCURVE\tTABLE\n\tPt\tTime\tFreq\tZreal\tZimag\n\t#\ts\tHz\tohm\tohm\n"
        "\t0\t1\t100000\t9.5\t-0.5\n\t1\t2\t0.01\t2900\t-500\n"
    )
    spectrum = read_spectrum(path, "gamry")
    np.testing.assert_array_equal(spectrum.frequencies, [1e5, 1e-2])
    np.testing.assert_array_equal(spectrum.impedance, [9.5 - 0.5j, 2900 - 500j])


CORRUPT = {
    "empty": ("", "no data"),
    "blank": ("\n \n", "no data"),
    "header": ("f,re,im\n1,2,3\n", "could not convert"),
    "semicolons": ("1;2;3\n", "could not convert"),
    "two columns": ("1,2,3\n1,2\n", "2 columns in line 2"),
    "four columns": ("1,2,3,4\n", "4 columns in line 1"),
    "nan": ("1,2,3\n1,nan,3\n", "line 2"),
    "infinite": ("1,2,inf\n", "line 1"),
    "frequency zero": ("0,2,3\n", "line 1"),
    "frequency negative": ("1,2,3\n-1,2,3\n", "line 2"),
    "missing number": ("1,,3\n", "could not convert"),
}


@pytest.mark.parametrize(("text", "what"), CORRUPT.values(), ids=CORRUPT)
def test_corrupt_files_are_refused(text, what, tmp_path):
    path = tmp_path / "corrupt.csv"
    path.write_text(text)
    with pytest.raises(ValueError, match="allowed") as refusal:
        read_spectrum(path)
    assert str(path) in str(refusal.value)
    assert what in str(refusal.value)


def test_a_binary_file_is_refused(tmp_path):
    path = tmp_path / "binary.csv"
    path.write_bytes(b"\x80\x04\x95\xff\xfe")
    with pytest.raises(ValueError, match=r"binary\.csv' is not a spectrum.*allowed"):
        read_spectrum(path)


@pytest.mark.parametrize("instrument", ["gamry", "biologic", "zplot", "powersuite"])
def test_a_file_of_another_instrument_is_refused(instrument, written):
    with pytest.raises(ValueError, match="allowed") as refusal:
        read_spectrum(written, instrument)
    assert str(written) in str(refusal.value)


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nowhere\.csv.*allowed"):
        read_spectrum(tmp_path / "nowhere.csv")
    with pytest.raises(FileNotFoundError, match=r"allowed"):
        read_spectrum(tmp_path)
    with pytest.raises(FileNotFoundError, match=r"folder.*allowed"):
        write_spectrum(pybamm.EISSolution([1.0], [1j]), tmp_path / "no" / "a.csv")


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda path: read_spectrum(None), "path is None"),
        (lambda path: read_spectrum(3), "path is 3"),
        (lambda path: read_spectrum(path, "gamri"), "'gamri'.*Did you mean 'gamry'"),
        (lambda path: read_spectrum(path, 1), "instrument is 1"),
        (lambda path: write_spectrum([1, 2], path), r"spectrum is \[1, 2\]"),
        (lambda path: write_spectrum(pybamm.EISSolution([1.0], [1j]), 3), "path is 3"),
    ],
)
def test_wrong_arguments_are_refused(call, name, written):
    with pytest.raises((TypeError, ValueError), match=name) as refusal:
        call(written)
    assert "allowed" in str(refusal.value)
