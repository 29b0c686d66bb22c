"""Learns the weights of `names_tagger` anew: `python -m asasec_graph.bench.names_training es FOLDER --into DIR`.

FOLDER holds annotated texts as `names_texts` reads them (those that the weights of this program were learned of
are named in `names_tagger`); to them come sentences composed by `names_sentences`, some cut short, some with
names in lower case, and all of it once more in capitals, of which the weights for capitals are learned. It must hold
nothing that `asasec bench names` is to measure. To be done again whenever `names_features` or a list changes.
Needs the package python-crfsuite, which nothing else does.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from asasec_graph.bench.names_sentences import Composer
from asasec_graph.bench.names_texts import Place, Sentence, read
from asasec_graph.reading import names_features, names_lists
from asasec_graph.reading.names_tokens import tokens
from asasec_graph.reading.textual import words

COMPOSED = {"es": 9_000, "en": 2_200}
LOWERED = {"es": (0.0, 0.05), "en": (0.3, 0.1)}
"""Of annotated and of composed sentences with names the share that is learned in lower case too."""
CUT = 0.3
PARAMETERS = {"c1": 0.3, "c2": 0.05, "max_iterations": 150, "feature.possible_transitions": True}
LEAST = 3
"""Hundredths below which a feature's weights are left out."""
_TITLES = words("sr sra don doña d")
_HEAD = "# Features and, in hundredths, what they add for B, I and O; names_tagger says what they were learned of.\n"


@click.command()
@click.argument("language", type=click.Choice(sorted(COMPOSED)))
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--into", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--seed", type=int, default=1)
def main(language: str, folder: Path, into: Path, seed: int) -> None:
    """Write names_weights_LANGUAGE.txt and names_weights_LANGUAGE_capitals.txt."""
    annotated = [line for one in read(folder) for sentence in one.sentences for line in in_lines(sentence)]
    chance = random.Random(seed)
    composer = Composer(language, _clauses(annotated), seed)
    composed = [cut(sentence, chance) for sentence in composer.sentences(COMPOSED[language])]
    shares = LOWERED[language]
    lowered = [*_lowered(annotated, shares[0], chance), *_lowered(composed, shares[1], chance)]
    both = [*annotated, *composed, *lowered]
    capitals = [one for one in both if names_features.in_capitals(one.text)]
    mixed = [one for one in both if not names_features.in_capitals(one.text)]
    capitals += [one.upper() for one in [*annotated, *composed]]
    for suffix, texts in (("", mixed), ("_capitals", capitals)):
        target = into / f"names_weights_{language}{suffix}.txt"
        target.write_text(_learned(texts, language), encoding="utf-8")
        click.echo(f"{target}: {len(texts)} sentences")


def in_lines(sentence: Sentence) -> Iterator[Sentence]:
    """The lines of a text, with names less their titles, and without those of accounts (`@name`)."""
    start = 0
    for line in sentence.text.split("\n"):
        end = start + len(line)
        inside = [(a - start, min(b, end) - start) for a, b in sentence.persons if start <= a < end]
        bare = [_untitled(line, place) for place in inside if line[max(0, place[0] - 2) : place[0] + 1].count("@") == 0]
        if line.strip():
            yield Sentence(line, frozenset(place for place in bare if place[0] < place[1]))
        start = end + 1


def _untitled(line: str, place: Place) -> Place:
    start, end = place
    for token in list(tokens(line[start:end], start)):
        if names_lists.plain(token.text).strip(".") not in _TITLES and token.text != ".":
            return token.start, end
    return end, end


def _clauses(texts: Iterable[Sentence]) -> list[str]:
    """Runs of five to 25 lower-case words and commas that hold no name."""
    found: list[str] = []
    for one in texts:
        run: list[str] = []
        for token in [*tokens(one.text), *tokens(".")]:
            named = any(start <= token.start < end for start, end in one.persons)
            if (not named and token.text.isalpha() and token.text.islower()) or (token.text == "," and run):
                run.append(token.text)
                continue
            if 5 <= len(run) <= 25:
                found.append(" ".join(run).strip(" ,"))
            run = []
    return found


def cut(one: Sentence, chance: random.Random) -> Sentence:
    """At a share of CUT the sentence ended early, and sometimes begun late, between names."""
    if chance.random() >= CUT:
        return one
    starts = [token.start for token in tokens(one.text)]
    places = [at for at in starts if not any(start < at < end for start, end in one.persons)]
    if len(places) < 4:
        return one
    end = chance.choice(places[2:])
    start = chance.choice([at for at in places if at < end][:-1] or [0]) if chance.random() < 0.4 else 0
    inside = frozenset((a - start, b - start) for a, b in one.persons if a >= start and b <= end)
    return Sentence(one.text[start:end].rstrip(), inside)


def _lowered(texts: Iterable[Sentence], share: float, chance: random.Random) -> Iterator[Sentence]:
    """A share of the sentences with names, these and half the other words in lower case."""
    for one in texts:
        if not one.persons or chance.random() >= share:
            continue
        text = list(one.text)
        for token in tokens(one.text):
            named = any(start <= token.start < end for start, end in one.persons)
            if (named or chance.random() < 0.5) and len(token.text.lower()) == len(token.text):
                text[token.start : token.end] = token.text.lower()
        yield replace(one, text="".join(text), tokens=())


def _learned(texts: Iterable[Sentence], language: str) -> str:
    """The weights as the file has them."""
    crf: Any = import_module("pycrfsuite")
    trainer = crf.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for one in texts:
        found = list(tokens(one.text))
        labels = ["O"] * len(found)
        for start, end in one.persons:
            touched = [at for at, token in enumerate(found) if token.start < end and start < token.end]
            for at in touched:
                labels[at] = "B" if at == touched[0] else "I"
        if found:
            capitals = names_features.in_capitals(one.text)
            trainer.append(names_features.features([token.text for token in found], language, capitals), labels)
    with TemporaryDirectory() as folder:
        trainer.train(f"{folder}/weights")
        tagger = crf.Tagger()
        tagger.open(f"{folder}/weights")
        return _HEAD + "".join(f"{line}\n" for line in _rows(tagger.info()))


def _rows(info: Any) -> Iterator[str]:
    for label in "BIO":
        steps = (round(100 * info.transitions.get((label, after), 0)) for after in "BIO")
        yield "\t".join([f">{label}", *map(str, steps)])
    rows: dict[str, dict[str, int]] = {}
    for (feature, label), weight in info.state_features.items():
        rows.setdefault(feature, {})[label] = round(100 * weight)
    for feature, row in sorted(rows.items()):
        if max(map(abs, row.values())) >= LEAST:
            yield "\t".join([feature, *(str(row.get(label, 0)) for label in "BIO")])


if __name__ == "__main__":
    main()
