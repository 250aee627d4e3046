"""Words as data: tables in data/, one checked loader each."""
