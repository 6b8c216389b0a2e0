"""The services of a node. Each is loaded when it is first needed: what is not asked for costs no time at the start."""

import threading
from collections.abc import Iterator, Mapping, Sequence

from emulator.engine import Handler
from emulator.gateway.service import Listing, Platform, Service


class Registry(Mapping[str, Service]):
    """Service by name. Names are there at once; `[name]` loads the service, heals it, and gives it from then on."""

    def __init__(self, listings: Sequence[Listing], platform: Platform) -> None:
        self.listings = {listing.name: listing for listing in listings}
        self._platform = platform
        self._loaded: dict[str, Service] = {}
        self._guard = threading.RLock()

    def __getitem__(self, name: str) -> Service:
        """Not to be called inside a write transaction for a service that is not loaded. Raises KeyError."""
        found = self._loaded.get(name)
        if found is not None:
            return found
        listing = self.listings[name]
        with self._guard:
            if name not in self._loaded:
                self._loaded[name] = self._load(listing)
            return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in self.listings

    def __iter__(self) -> Iterator[str]:
        return iter(self.listings)

    def __len__(self) -> int:
        return len(self.listings)

    def job_handler(self, kind: str) -> Handler:
        """Kinds are `service.verb_noun`. Raises KeyError."""
        return self[kind.partition(".")[0]].jobs[kind]

    def subscribers(self) -> dict[str, list[str]]:
        """Topic of the bus -> kinds of jobs."""
        found: dict[str, list[str]] = {}
        for listing in self.listings.values():
            for topic, kinds in listing.hears.items():
                found.setdefault(topic, []).extend(kinds)
        return found

    def _load(self, listing: Listing) -> Service:
        service = listing.load(self._platform)
        for heal in service.on_start:
            heal()
        return service
