"""watch: follows feeds and pages, politely, and keeps what they tell in an archive."""

from tocsin.watch.feeds import Plan, Watched, load
from tocsin.watch.state import State
from tocsin.watch.stopping import Stop, Stopped
from tocsin.watch.watcher import Watcher

__all__ = ["Plan", "State", "Stop", "Stopped", "Watched", "Watcher", "load"]
