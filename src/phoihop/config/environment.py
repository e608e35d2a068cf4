"""What the environment may say, and the sentence that stops start-up when it says nonsense."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """Read a variable, or the file that ``NAME_FILE`` points to (for secrets)."""
    if file_name := os.environ.get(f"{name}_FILE"):
        return Path(file_name).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool = False) -> bool:
    value = text(name).lower()
    if value in ("", "0", "1", "true", "false"):
        return default if value == "" else value in ("1", "true")
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def names(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def home() -> Path:
    """Give the folder that holds the database, the files and the key of this office."""
    return Path(text("PHOIHOP_HOME") or Path.cwd() / "var").resolve()


def secret_key(folder: Path) -> str:
    """Take the key from the environment, or keep one made at first start in the data folder."""
    if given := text("PHOIHOP_SECRET_KEY"):
        return given
    path = folder / "secret.key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii").strip()
