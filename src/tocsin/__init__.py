"""Tocsin reads reports of fighting and records who claims what."""

__version__ = "0.1.0"
