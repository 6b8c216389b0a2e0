"""The service value."""

from emulator.gateway.service import AsgiApp, Platform, Service
from emulator.wire.git_signature import REGIONS
from services.codecommit.domain.repository import Repository
from services.codecommit.git.access import Access
from services.codecommit.git.home import GitHome
from services.codecommit.git.http import GitHttp
from services.codecommit.git.objects import Library
from services.codecommit.git.passwords import Doorkeeper, Visitor
from services.codecommit.git.ssh import GitSsh
from services.codecommit.handlers import CodeCommitHandlers
from services.codecommit.permissions import Guard
from services.codecommit.recording import Recorder
from services.codecommit.store import repositories
from services.codecommit.telling import FIRE, HEAL, TIDY
from services.codecommit.translate import ERRORS
from services.codecommit.workflows import Workflows


def create(platform: Platform) -> Service:
    library = Library(GitHome(platform.settings.data / "git", platform.ids))
    recorder, guard = Recorder(platform, library), Guard(platform)
    workflows = Workflows(platform, library, recorder)
    access = _access(platform, library, recorder, guard)
    return Service(
        name="codecommit",
        handlers=CodeCommitHandlers(platform, library, recorder, guard),
        errors=ERRORS,
        jobs={HEAL: workflows.heal_references, FIRE: workflows.fire_trigger, TIDY: workflows.tidy},
        routes=_routes(platform, access),
        ports={"ssh_port": GitSsh(access, platform.logins, platform.clock, platform.settings).serve},
        on_start=(workflows.start,),
    )


def _access(platform: Platform, library: Library, recorder: Recorder, guard: Guard) -> Access:
    def find(visitor: Visitor, name: str) -> Repository | None:
        with platform.db.read() as tx:
            return repositories.find(tx, visitor.account, visitor.region, name)

    return Access(library.home, find, guard.check, recorder.record)


def _routes(platform: Platform, access: Access) -> dict[str, AsgiApp]:
    doorkeeper = Doorkeeper(platform.settings, platform.credentials, platform.logins, platform.clock)
    app = GitHttp(access, doorkeeper)
    return {"/v1/repos/": app, **{f"/{region}/v1/repos/": app for region in REGIONS}}
