"""Materials: laws of state that know no architecture, one file each."""
