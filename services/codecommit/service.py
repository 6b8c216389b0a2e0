"""The service value."""

from emulator.gateway.service import AsgiApp, Platform, Service
from services.codecommit.git.home import GitHome
from services.codecommit.git.http import GitHttp
from services.codecommit.git.objects import Library
from services.codecommit.git.passwords import REGIONS, Doorkeeper, Visitor
from services.codecommit.handlers import CodeCommitHandlers
from services.codecommit.recording import Recorder
from services.codecommit.store import repositories
from services.codecommit.telling import FIRE
from services.codecommit.translate import ERRORS
from services.codecommit.workflows import HEAL, Workflows


def create(platform: Platform) -> Service:
    library = Library(GitHome(platform.settings.data / "git", platform.ids))
    recorder = Recorder(platform, library)
    workflows = Workflows(platform, library, recorder)
    return Service(
        name="codecommit",
        handlers=CodeCommitHandlers(platform, library, recorder),
        errors=ERRORS,
        jobs={HEAL: workflows.heal_references, FIRE: workflows.fire_trigger},
        routes=_routes(platform, library, recorder),
        on_start=(workflows.start,),
    )


def _routes(platform: Platform, library: Library, recorder: Recorder) -> dict[str, AsgiApp]:
    def find(visitor: Visitor, name: str) -> str | None:
        with platform.db.read() as tx:
            found = repositories.find(tx, visitor.account, visitor.region, name)
        return None if found is None else found.id

    doorkeeper = Doorkeeper(platform.settings, platform.credentials, platform.clock)
    app = GitHttp(library.home, doorkeeper, find, recorder.record)
    return {"/v1/repos/": app, **{f"/{region}/v1/repos/": app for region in REGIONS}}
