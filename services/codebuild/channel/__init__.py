"""The data channel of Session Manager: how its plugin and a shell talk, as the agent's side of it.

The format is that of https://github.com/aws/session-manager-plugin.
"""

from services.codebuild.channel.conversation import Conversation, Input, Resize, Terminate
from services.codebuild.channel.message import Malformed, Message, MessageType, PayloadType

__all__ = ["Conversation", "Input", "Malformed", "Message", "MessageType", "PayloadType", "Resize", "Terminate"]
