"""What the explorer's views ask of a unit's pictures: the questions of `asasec bench review`, as the views put them."""

from __future__ import annotations

from dataclasses import dataclass

_CASE = "id reference title"
_PAGE = "pageInfo { hasNextPage endCursor } totalCount"
_CATEGORY = f"{{ scheme code reason by at case {{ {_CASE} }} }}"
_ITEM = (
    "{ film faces frames similar media { id key thumbnail "
    "known { set how distance benign series category { scheme code } } } "
    f"mention {{ locator asserted evidence {{ id exhibit name case {{ {_CASE} }} }} }} "
    f"category {_CATEGORY} suggestions {_CATEGORY} }}"
)
_FACE = (
    "{ id kind key label quality thumbnail "
    f"mentions(first: 1) {{ edges {{ node {{ locator evidence {{ id exhibit case {{ {_CASE} }} }} }} }} }} }}"
)
_JUDGED = (
    "{ id verdict by at reason confirmedBy confirmedAt confirmedVerdict confirmedReason state score band "
    "left { id } right { id } }"
)
_STATED = "{ id status by at reason confirmedBy confirmedAt confirmedStatus confirmedReason state }"


@dataclass(frozen=True, slots=True)
class Question:
    """A question; one that `follows` asks for the page after the first."""

    name: str
    document: str
    follows: bool = False


def _review(name: str, filters: str = "", *, asks: str = "", follows: bool = False) -> Question:
    given = filters and f", {filters}"
    document = (
        f"query($case: ID!, $after: String{asks}) {{ mediaReview(case: $case, first: 50, after: $after{given}) "
        f"{{ edges {{ node {_ITEM} }} {_PAGE} }} }}"
    )
    return Question(f"review, {name}", document, follows)


ALL = (
    _review("first page"),
    _review("next page", follows=True),
    _review("films", "film: true"),
    _review("with faces", "faces: true"),
    _review("not reviewed", "reviewed: false"),
    Question("review, count alone", "query($case: ID!) { mediaReview(case: $case, first: 0) { totalCount } }"),
    Question("review, progress", "query($case: ID!) { reviewProgress(case: $case) { reviewed total } }"),
    Question(
        "known material",
        "query($case: ID!) { knownMaterial(case: $case, first: 50) { edges { node { media { id kind key label "
        f"mentions(first: 20) {{ edges {{ node {{ evidence {{ id exhibit name }} }} }} }} }} set how distance turned "
        f"seconds series benign category {{ scheme code }} }} }} {_PAGE} }} }}",
    ),
    _review("known", "known: NAMED"),
    _review("folded", "fold: true"),
    _review("like one", "like: $media", asks=", $media: ID!"),
    Question(
        "similar pictures",
        f"query($media: ID!) {{ similarMedia(media: $media) {{ distance media {{ id key }} cases {{ {_CASE} }} }} }}",
    ),
    Question(
        "near duplicates, one case",
        "query($case: ID!) { mediaGroups(cases: [$case], first: 20) "
        f"{{ edges {{ node {{ id size medoid {{ id key }} cases {{ {_CASE} }} }} }} {_PAGE} }} }}",
    ),
    Question(
        "near duplicates, all cases",
        "query { mediaGroups(first: 20) "
        f"{{ edges {{ node {{ id size medoid {{ id key }} cases {{ {_CASE} }} }} }} {_PAGE} }} }}",
    ),
    Question(
        "series, one case",
        "query($case: ID!) { mediaSeries(cases: [$case], first: 20) "
        f"{{ edges {{ node {{ id kind name size cases {{ {_CASE} }} }} }} {_PAGE} }} }}",
    ),
    Question(
        "series, all cases",
        "query { mediaSeries(first: 20) "
        f"{{ edges {{ node {{ id kind name size cases {{ {_CASE} }} }} }} {_PAGE} }} }}",
    ),
    Question(
        "face search",
        "query($case: ID!, $face: ID!) { faceSearch(case: $case, face: $face, first: 50) "
        f"{{ similarity band fpir gallery face {_FACE} }} }}",
    ),
    Question(
        "face groups, one case",
        "query($case: ID!) { faceGroups(case: $case, first: 20) { edges { node { id size band fpir gallery "
        f"cases {{ {_CASE} }} medoid {_FACE} weakestLink {{ similarity band left {_FACE} right {_FACE} }} "
        f"faces(first: 12) {{ edges {{ node {_FACE} }} totalCount }} }} }} {_PAGE} }} }}",
    ),
    Question(
        "face groups, all cases",
        "query { faceGroups(first: 20) { edges { node { id size band fpir gallery "
        f"cases {{ {_CASE} }} medoid {_FACE} faces(first: 12) {{ edges {{ node {_FACE} }} totalCount }} }} }} "
        f"{_PAGE} }} }}",
    ),
    Question(
        "faces seen again",
        "query { reappearances(first: 20) { edges { node { id band score fpir gallery status role "
        f"cases {{ {_CASE} }} victim {{ id label }} faces {_FACE} judgements {_JUDGED} history {_STATED} }} }} "
        f"{_PAGE} }} }}",
    ),
    Question(
        "alerts",
        "query { alerts(first: 20) { edges { node { id kind at acknowledgedAt note "
        f"cases {{ {_CASE} }} evidence {{ id exhibit name }} victim {{ id kind key label }} "
        f"near {{ similarity band fpir gallery face {_FACE} }} judgement {_JUDGED} statement {_STATED} }} }} "
        f"{_PAGE} }} }}",
    ),
    Question("alerts, count alone", "query { alerts(open: true, first: 0) { totalCount } }"),
    Question(
        "judgements",
        f"query {{ judgements(first: 50) {{ edges {{ node {_JUDGED} }} {_PAGE} }} }}",
    ),
    Question(
        "judgements awaited",
        "query { awaitedJudgements(first: 20) { edges { node { id question "
        f"cases {{ {_CASE} }} left {{ id kind key label }} right {{ id kind key label }} }} }} {_PAGE} }} }}",
    ),
    Question(
        "faces of a case",
        "query($case: ID!) { case(id: $case) { entities(kinds: [FACE], first: 50) "
        f"{{ edges {{ node {{ id key label ... on Face {{ quality box thumbnail }} }} }} {_PAGE} }} }} }}",
    ),
    Question(
        "pictures of a case",
        "query($case: ID!) { case(id: $case) { entities(kinds: [MEDIA], first: 50) "
        f"{{ edges {{ node {{ id key label ... on Media {{ thumbnail known {{ set how }} }} }} }} {_PAGE} }} }} }}",
    ),
    Question(
        "facts of a picture",
        "query($media: ID!) { entity(id: $media) { id label ... on Media { thumbnail known { set how } } "
        f"mentions(first: 10) {{ edges {{ node {{ locator asserted evidence {{ id exhibit case {{ {_CASE} }} }} }} }} "
        "totalCount } } }",
    ),
    Question("cases", f"query {{ cases(first: 50) {{ edges {{ node {{ {_CASE} counts {{ kind count }} }} }} }} }}"),
)
