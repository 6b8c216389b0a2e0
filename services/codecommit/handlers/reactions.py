"""Reactions to comments."""

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.kernel.arn import Arn
from services.codecommit import telling
from services.codecommit.domain import comments as rules
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.handlers.base import Base, cut, page_size, page_start
from services.codecommit.handlers.comments import comment_of
from services.codecommit.store import comments, repositories
from services.codecommit.translate.comments import reactions_out

_PAGE = 1000


class ReactionHandlers(Base):
    def put_comment_reaction(self, call: Call, request: api.PutCommentReactionInput) -> None:
        """One for each user and comment: a second one takes the place of the first."""
        if not request["reactionValue"]:
            raise Refused(Rule.REACTION_REQUIRED, "A reaction is required but was not specified.")
        wanted = rules.reaction(request["reactionValue"])
        one = comment_of(call, request["commentId"])
        rules.check_there(one)
        caller = call.caller.arn
        old = comments.reactions(call.tx, [one.id])[one.id].get(caller)
        told = wanted or old
        if wanted == old or told is None:
            return
        comments.react(call.tx, one.id, caller, wanted)
        verb = "Deleted" if wanted is None else "Updated" if old is not None else "Created"
        found = repositories.get(call.tx, one.place.repository_id)
        assert found is not None, "a comment goes with its repository"
        telling.reacted(call.tx, found, one.id, caller, told, verb)

    def get_comment_reactions(self, call: Call, request: api.GetCommentReactionsInput) -> api.GetCommentReactionsOutput:
        limit = page_size(request.get("maxResults"), _PAGE, _PAGE)
        user = request.get("reactionUserArn")
        _check_user(user)
        one = comment_of(call, request["commentId"])
        rules.check_there(one)
        given = comments.reactions(call.tx, [one.id])[one.id]
        rows = reactions_out({who: what for who, what in given.items() if user in (None, who)})
        bound = (one.id, user or "")
        start = page_start(request.get("nextToken"), *bound)
        skip = int(str(start[0])) if start else 0
        page, token = cut(rows[skip : skip + limit + 1], limit, lambda _: (skip + limit,), *bound)
        result: api.GetCommentReactionsOutput = {"reactionsForComment": list(page)}
        if token is not None:
            result["nextToken"] = token
        return result


def _check_user(text: str | None) -> None:
    """Raises Refused."""
    if text is None:
        return
    try:
        Arn.parse(text)
    except ValueError as error:
        raise Refused(Rule.REACTION_USER, f"{text} is not a valid ARN") from error
