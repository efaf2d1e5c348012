"""Laws of state that materials and interphases share; their constants are parameters."""
