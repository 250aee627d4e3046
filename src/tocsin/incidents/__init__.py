"""Fourth stage: claims about one happening are put together and compared."""
