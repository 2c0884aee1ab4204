"""The cost of asking: estimates, and a budget that no request can exceed."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from typing import Any

from qa.model.data_classes import dataclass

# What a protocol adds to each message, in tokens, at most.
OVERHEAD = 24
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, in the currency of the user; None where nobody has said."""

    tokens_in: float | None = None
    tokens_out: float | None = None

    @property
    def are_known(self) -> bool:
        """Whether money can be counted."""
        return self.tokens_in is not None and self.tokens_out is not None

    def of(self, usage: Usage) -> float:
        """What tokens cost."""
        return (
            usage.tokens_in * (self.tokens_in or 0.0) + usage.tokens_out * (self.tokens_out or 0.0)
        ) / MILLION


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens in and out."""

    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)

    @property
    def total(self) -> int:
        """Both together."""
        return self.tokens_in + self.tokens_out


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be spent: tokens, or money; nothing said is no limit."""

    tokens: int | None = None
    money: float | None = None


def estimated(text: str) -> int:
    """About how many tokens a text has: four letters of English, fewer of other scripts, make one."""
    plain = sum(map(str.isascii, text))
    wide = sum(character > "\u2e7f" for character in text)
    return round(plain / 4 + (len(text) - plain - wide) / 2 + wide)


def most_of(body: Mapping[str, Any]) -> Usage:
    """More tokens than a request can cost: no token is shorter than a byte."""
    told = [*body["messages"], body.get("response_format", {})]
    size = sum(len(json.dumps(one, ensure_ascii=False).encode()) + OVERHEAD for one in told)
    return Usage(size, int(body["max_tokens"]))


class Purse:
    """What is left of a budget, for several threads.

    Before a request its highest cost is put aside; afterwards what it did cost is taken. So no
    request is sent that might go beyond the budget, whatever it turns out to cost.
    """

    def __init__(self, budget: Budget, prices: Prices) -> None:
        self._budget = budget
        self._prices = prices
        self._aside: list[Usage] = []
        self._turn = threading.Condition()
        self.spent = Usage()
        self.requests = 0

    @property
    def cost(self) -> float:
        """What was spent, in money; 0 where prices are not known."""
        return self._prices.of(self.spent)

    def put_aside(self, most: Usage) -> bool:
        """Whether there is enough for a request that costs so much at most; it is put aside.

        Waits for requests under way, which may turn out to be cheaper.
        """
        with self._turn:
            while not self._fits(most):
                if not self._aside:
                    return False
                self._turn.wait()
            self._aside.append(most)
            self.requests += 1
            return True

    def settle(self, most: Usage, usage: Usage | None) -> None:
        """Take what a request did cost out of what was put aside; all of it if nobody knows."""
        with self._turn:
            self._aside.remove(most)
            self.spent += most if usage is None else usage
            self._turn.notify_all()

    def _fits(self, most: Usage) -> bool:
        whole = self.spent + most
        for one in self._aside:
            whole += one
        if self._budget.tokens is not None and whole.total > self._budget.tokens:
            return False
        return self._budget.money is None or self._prices.of(whole) <= self._budget.money
