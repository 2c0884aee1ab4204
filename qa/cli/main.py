"""The commands, imported only when called, and error handling."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

import click

from qa import __version__
from qa.cli.output import leave_pipe, say
from qa.cli.statuses import CLEAN, INTERRUPTED, TROUBLE
from qa.cli.stopping import stoppable
from qa.cli.trouble import Trouble
from qa.model.stopped import Stopped, stop_behind
from qa.plugins import PluginError
from qa.run.collector import collect_seldom

# name: (module that holds `command`, its line in `qa --help`)
COMMANDS = {
    "check": ("qa.cli.check", "Find what machine translation broke."),
    "score": ("qa.cli.score", "Compare translations with references."),
    "pick": ("qa.cli.pick", "Pick the best of several translations."),
    "baseline": ("qa.cli.baseline", "Accept current findings; report only new ones."),
    "dismiss": ("qa.cli.dismiss", "Mark findings as false positives."),
    "confirm": ("qa.cli.confirm", "Mark findings as correct, to be fixed."),
    "fix": ("qa.cli.fix", "Apply safe or confirmed fixes to files."),
    "filter": ("qa.cli.filter", "Keep the good rows of a corpus."),
    "report": ("qa.cli.report", "Write an HTML report for editors."),
    "judge": ("qa.cli.judge", "Ask a language model what is wrong, for `qa check --judgements`."),
    "learn": ("qa.cli.learn", "Learn names from clean articles."),
    "names": ("qa.cli.names", "Manage the name list."),
    "server": ("qa.cli.server", "Run the language server, for editors."),
    "serve": ("qa.cli.serve", "Open the desk: edit articles, finding by finding, in a browser."),
    "lexicon": ("qa.cli.lexicon", "Check literal translations, import dictionaries."),
    "rules": ("qa.cli.rules", "List the rules."),
    "languages": ("qa.cli.languages", "List languages and the rules that support them."),
    "explain": ("qa.cli.explain", "Explain a rule."),
}


class Commands(click.Group):
    """Subcommands that are imported when called, and not for `--help`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the available commands, in the order of the table."""
        return [name for name, (module, _) in COMMANDS.items() if find_spec(module)]

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS or not find_spec(COMMANDS[cmd_name][0]):
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or suggest one."""
        name = args[0] if args else ""
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(name, self.list_commands(ctx), 1)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            also = f" To check files: qa check {name}" if os.path.exists(name) else ""  # noqa: PTH110
            ctx.fail(f"No such command: {name!r}.{hint}{also}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands for `--help` without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])


@click.group(
    name="qa",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="qa", message="%(prog)s %(version)s")
def cli() -> None:
    """Find what machine translation broke in a text, and say how sure that is.

    Exit status: 0 nothing but hints, 1 findings, 2 something could not be done.
    """


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit status.

    Users see no tracebacks, unless `QA_DEBUG=1` is set in the environment.
    """
    status = CLEAN
    collect_seldom()
    try:
        with stoppable():
            answer = cli.main(list(arguments), prog_name="qa", standalone_mode=False)
            status = answer if isinstance(answer, int) else CLEAN
            if sys.stdout is not None:  # closed when it started
                sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # Click itself exits when it meets the former
        leave_pipe()
    except (Stopped, KeyboardInterrupt, Exception) as error:  # noqa: BLE001  # no traceback
        return _ended(error)
    return status


def _ended(error: BaseException) -> int:
    """Report why the command line ended, and return the exit status."""
    error = stop_behind(error) or error
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, Stopped):
        return error.status
    if isinstance(error, (click.Abort, KeyboardInterrupt)):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        _show(error)
    elif os.environ.get("QA_DEBUG"):
        raise error
    elif isinstance(error, PluginError):
        say(f"qa: {error}")
    elif isinstance(
        error, OSError
    ):  # of the world, not of ours: a full disk, a folder that is gone
        leave_pipe()
        say(f"qa: {_of_the_world(error)}")
    else:
        told = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        say(f"qa: internal error ({told}); please report it. QA_DEBUG=1 shows more.")
    return TROUBLE


def _show(error: click.ClickException) -> None:
    """Print error messages in the format of this program."""
    if isinstance(error, Trouble) or type(error).__name__ == "NoArgsIsHelpError":
        error.show()  # the latter, which Click 8.1 lacks, is `qa` by itself
    else:
        Trouble(*_told(error)).show()


def _of_the_world(error: OSError) -> str:
    """Format an OSError with its file."""
    if isinstance(error, FileNotFoundError) and error.filename is None:
        return "the working directory is gone"
    told = error.strerror or str(error)
    return f"{error.filename}: {told}" if error.filename else told


def _told(error: click.ClickException) -> tuple[str, ...]:
    """Format a usage error of Click, with a hint at `--help`."""
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return message, f"Run `{error.ctx.command_path} --help` for details."
    return (message,)
