"""AWS CodePipeline: from a change to production, stage by stage."""

from emulator.gateway.service import Listing

LISTING = Listing(
    "codepipeline",
    __name__,
    paths=("/_codexyz/webhooks/",),
    hears={
        "codebuild.build_changed": ("codepipeline.wake_action",),
        "codebuild.batch_changed": ("codepipeline.wake_action",),
        "codedeploy.deployment_changed": ("codepipeline.wake_action",),
        "codecommit.reference_updated": ("codepipeline.source_moved",),
    },
)
