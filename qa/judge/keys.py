"""API keys, from the environment or the keyring."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

# Where it is looked for.
VARIABLE = "QA_JUDGE_KEY"
SERVICE = "translation-qa"


class KeyMissingError(Exception):
    """A secret that the user named is not there."""


def key_for(url: str, variable: str | None = None) -> str:
    """The secret for an endpoint; empty if there is none, as servers on the own machine need.

    Args:
        url: the address. In the keyring the secret is kept for the service "translation-qa" under
            the name of the host.
        variable: the variable of the environment that holds it; None for QA_JUDGE_KEY, if it is set.

    Raises:
        KeyMissingError: if the variable that is named is not set.
    """
    found = os.environ.get(variable or VARIABLE, "").strip()
    if found:
        return found
    if variable is not None:
        message = f"the environment has no variable {variable}"
        raise KeyMissingError(message)
    try:
        import keyring

        return (keyring.get_password(SERVICE, urlsplit(url).hostname or "") or "").strip()
    except Exception:  # noqa: BLE001  # no keyring, or none that works here: then there is no secret
        return ""
