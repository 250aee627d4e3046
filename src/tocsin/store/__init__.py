"""The database: one SQLite file that keeps reports, claims, incidents and decisions."""
