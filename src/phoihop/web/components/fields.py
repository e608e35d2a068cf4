"""A field of a form: what it asks, what was given, and what is to be said about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from django.forms import BoundField, Select
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

Kind = Literal["number", "text", "date", "textarea", "select", "password", "search"]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it is shown. ``error`` forbids, ``warning`` asks for a reason and lets pass.

    ``earlier`` is the name of the period before and its figure, ``source`` says where a filled-in
    figure comes from, ``reason_name`` opens the box for a reason below a warning.
    """

    name: str
    label: str
    kind: Kind = "text"
    value: str = ""
    unit: str = ""
    earlier: tuple[str, str] | None = None
    hint: str = ""
    source: str = ""
    source_url: str = ""
    warning: str = ""
    reason_name: str = ""
    reason: str = ""
    error: str = ""
    optional: bool = False
    large: bool = False
    disabled: bool = False
    decimals: bool = False
    placeholder: str = ""
    autocomplete: str = ""
    options: tuple[Option, ...] = ()
    htmx: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return f"id_{self.name}"

    @property
    def described_by(self) -> str:
        said = {"hint": self.hint, "source": self.source, "warning": self.warning}
        said["error"] = self.error
        return " ".join(f"{self.id}-{part}" for part, text in said.items() if text)

    @property
    def attributes(self) -> dict[str, str]:
        """Give the attributes that every control of this field carries."""
        base = "form-select" if self.kind == "select" else "form-control"
        marks = {"num": self.kind == "number", "err": bool(self.error), "big": self.large}
        found = {
            "id": self.id,
            "class": " ".join([base, *(name for name, on in marks.items() if on)]),
            "placeholder": self.placeholder,
            "autocomplete": self.autocomplete or ("off" if self.kind == "number" else ""),
            "aria-describedby": self.described_by,
            "aria-invalid": "true" if self.error else "",
            **self.htmx,
        }
        if self.disabled:
            found["disabled"] = "disabled"
        if self.kind == "number":
            # A telephone's number pad; "1.250" stays text, so that nobody's dot is taken away.
            found["inputmode"] = "decimal" if self.decimals else "numeric"
        return {name: value for name, value in found.items() if value}


def render_field(shown: Field) -> SafeString:
    """Draw a field with its label, figures and messages."""
    context = {"field": shown, "attributes": flatatt(dict(shown.attributes))}
    return render_to_string("components/field.html", context)


def render_bound(bound: BoundField, **more: Any) -> SafeString:
    """Draw a field of a Django form; ``more`` sets what the form does not know (unit, earlier)."""
    shown = Field(
        name=bound.html_name,
        label=str(bound.label),
        kind="select" if isinstance(bound.field.widget, Select) else "text",
        hint=str(bound.help_text or ""),
        error=" ".join(str(error) for error in bound.errors),
        optional=not bound.field.required,
        **more,
    )
    control = bound.as_widget(attrs=dict(shown.attributes))
    return render_to_string("components/field.html", {"field": shown, "control": control})
