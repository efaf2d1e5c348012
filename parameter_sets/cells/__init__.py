"""Cells: the layers, test conditions and materials of one publication, one file each."""
