"""Where the verdict file of a run is. It loads no rule: answers that are known need none."""

from __future__ import annotations

from pathlib import Path

from qa.config import ConfigError, Settings
from qa.detect.verdicts import FILE_NAME
from qa.files.opening import is_within


def verdict_file_of(settings: Settings, folder: Path | None = None) -> Path:
    """The path of the verdict file, from the settings or by default; it need not exist.

    Args:
        settings: what may name it; else it stands beside the settings file.
        folder: where it stands if there is no settings file; None for the working directory.

    Raises:
        ConfigError: if the one by default is a link out of its folder: it may have come with the texts.
    """
    if settings.verdicts is not None:
        return Path(settings.verdicts)
    beside = settings.file.path.parent if settings.file else folder or Path()
    path = beside / FILE_NAME
    if not is_within(path, beside):
        message = f"{path}: a symbolic link that leads out of its folder; name the file itself"
        raise ConfigError(message)
    return path
