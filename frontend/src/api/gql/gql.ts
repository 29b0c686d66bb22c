/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.HitsDocument,
    "\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.NetworksDocument,
    "\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": typeof types.NetworkByIdDocument,
    "\n  query Reappearances($minCases: Int!, $status: String, $faces: [ID!], $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, status: $status, faces: $faces, first: $first, after: $after) {\n      edges { node {\n        id band score fpir gallery uncertainty { ...Figure } status role\n        cases { ...CaseCore }\n        victim { id label }\n        faces { ...SeenFace }\n        judgements { ...JudgementCore }\n        history { ...StatementCore }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.ReappearancesDocument,
    "\n  query TwoFaces($left: ID!, $right: ID!) {\n    left: entity(id: $left) { __typename ... on Face { ...SeenFace } }\n    right: entity(id: $right) { __typename ... on Face { ...SeenFace } }\n    judgements(entity: $right, first: 50) { edges { node { ...JudgementCore } } }\n  }\n": typeof types.TwoFacesDocument,
    "\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n": typeof types.NeighbourhoodDocument,
    "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n": typeof types.PathsDocument,
    "\n  query Me {\n    me { id name role hashOnly exposure { today zone noteAfter lastDays { date revealed } } }\n    notice\n  }\n": typeof types.MeDocument,
    "\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.CasesDocument,
    "\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n": typeof types.CaseNamesDocument,
    "\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n": typeof types.CasePageDocument,
    "\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseEvidenceDocument,
    "\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseEntitiesDocument,
    "\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseTimelineDocument,
    "\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseCustodyDocument,
    "\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": typeof types.EvidenceProblemsDocument,
    "\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n": typeof types.EvidenceByIdDocument,
    "\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n": typeof types.CreateCaseDocument,
    "\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n": typeof types.ProgressDocument,
    "\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AuditDocument,
    "\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.EventsDocument,
    "\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore legalBasis } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality poor thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n": typeof types.EntityByIdDocument,
    "\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.EntityMentionsDocument,
    "\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.EntityContactsDocument,
    "\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n": typeof types.SetRoleDocument,
    "\n  fragment FoundFace on Face { id label thumbnail }\n": typeof types.FoundFaceFragmentDoc,
    "\n  query FaceGroups($case: ID, $first: Int!, $after: String, $faces: Int!) {\n    faceGroups(case: $case, first: $first, after: $after) {\n      edges { node {\n        id size band fpir gallery uncertainty { ...Figure }\n        cases { ...CaseCore }\n        medoid { ...FoundFace }\n        weakestLink { similarity band left { ...FoundFace } right { ...FoundFace } }\n        faces(first: $faces) { edges { node { ...FoundFace } } totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.FaceGroupsDocument,
    "\n  query FaceSearch(\n    $case: ID!, $face: ID, $upload: ID, $uploadFaces: [Int!], $combine: FaceCombine, $scope: FaceScope, $first: Int!\n  ) {\n    faceSearch(\n      case: $case, face: $face, upload: $upload, uploadFaces: $uploadFaces, combine: $combine, scope: $scope, first: $first\n    ) {\n      similarity band fpir gallery uploadFace uncertainty { ...Figure }\n      face {\n        ...FoundFace\n        poor\n        mentions(first: 3) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n      }\n    }\n  }\n": typeof types.FaceSearchDocument,
    "\n  fragment EntityCore on Entity { id kind key label }\n": typeof types.EntityCoreFragmentDoc,
    "\n  fragment CaseCore on Case { id reference title status unit sealed }\n": typeof types.CaseCoreFragmentDoc,
    "\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n": typeof types.EvidenceCoreFragmentDoc,
    "\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n": typeof types.EventCoreFragmentDoc,
    "\n  fragment Figure on FpirUncertainty { low high strangers extrapolated }\n": typeof types.FigureFragmentDoc,
    "\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n": typeof types.ChartNodeFragmentDoc,
    "\n  query HashSets {\n    hashSets {\n      name format scheme benign file rows refused addedAt addedBy categoryCount\n      hashes { kind count }\n      categories { scheme code }\n    }\n  }\n": typeof types.HashSetsDocument,
    "\n  subscription HashSetImports { hashSetImports { name file by phase done total failure finished } }\n": typeof types.HashSetImportsDocument,
    "\n  fragment JudgementCore on Judgement {\n    id verdict by at reason confirmedBy confirmedAt confirmedVerdict confirmedReason state score band\n    left { id } right { id }\n  }\n": typeof types.JudgementCoreFragmentDoc,
    "\n  fragment StatementCore on VictimStatement {\n    id status by at reason confirmedBy confirmedAt confirmedStatus confirmedReason state\n  }\n": typeof types.StatementCoreFragmentDoc,
    "\n  fragment SeenFace on Face {\n    id kind key label quality thumbnail\n    mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n  }\n": typeof types.SeenFaceFragmentDoc,
    "\n  mutation Judge($left: ID!, $right: ID!, $verdict: Verdict!, $reason: String!) {\n    judge(left: $left, right: $right, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n": typeof types.JudgeDocument,
    "\n  mutation Confirm($judgement: ID!, $verdict: Verdict!, $reason: String!) {\n    confirm(judgement: $judgement, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n": typeof types.ConfirmDocument,
    "\n  mutation Retract($judgement: ID!, $reason: String!) {\n    retract(judgement: $judgement, reason: $reason)\n  }\n": typeof types.RetractDocument,
    "\n  mutation SetVictimStatus($victim: ID!, $status: VictimStatus!, $reason: String!) {\n    setVictimStatus(victim: $victim, status: $status, reason: $reason) { ...StatementCore }\n  }\n": typeof types.SetVictimStatusDocument,
    "\n  mutation ConfirmVictimStatus($statement: ID!, $status: VictimStatus!, $reason: String!) {\n    confirmVictimStatus(statement: $statement, status: $status, reason: $reason) { ...StatementCore }\n  }\n": typeof types.ConfirmVictimStatusDocument,
    "\n  query Awaited($first: Int!, $after: String) {\n    awaitedJudgements(first: $first, after: $after) {\n      edges { node {\n        id question\n        cases { ...CaseCore }\n        left { __typename ...EntityCore ... on Face { ...SeenFace } }\n        right { __typename ...EntityCore ... on Face { ...SeenFace } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AwaitedDocument,
    "\n  query Alerts($open: Boolean, $first: Int!, $after: String) {\n    alerts(open: $open, first: $first, after: $after) {\n      edges { node {\n        id kind at acknowledgedAt note\n        cases { ...CaseCore }\n        evidence { id exhibit name }\n        victim { __typename ...EntityCore ... on Face { ...SeenFace } }\n        near { similarity band fpir gallery uncertainty { ...Figure } face { ...SeenFace } }\n        judgement { ...JudgementCore }\n        statement { ...StatementCore victim { id label } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AlertsDocument,
    "\n  query OpenAlerts { alerts(open: true, first: 0) { totalCount } }\n": typeof types.OpenAlertsDocument,
    "\n  mutation TakeUp($id: ID!, $note: String) {\n    acknowledgeAlert(id: $id, note: $note) { id acknowledgedAt note }\n  }\n": typeof types.TakeUpDocument,
    "\n  subscription FollowAlerts { alerts { id } }\n": typeof types.FollowAlertsDocument,
    "\n  query CaseKnown($reference: ID!, $first: Int!, $after: String) {\n    knownMaterial(case: $reference, first: $first, after: $after) {\n      edges { node {\n        media { ...EntityCore mentions(first: 20) { edges { node { evidence { id exhibit name case { reference } } } } } }\n        set how distance turned seconds series benign\n        category { scheme code }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.CaseKnownDocument,
    "\n  fragment CategoryCore on MediaCategory { scheme code reason by at case { ...CaseCore } }\n  fragment ReviewCore on ReviewItem {\n    film faces frames similar\n    media { id key thumbnail known { set how distance benign series category { scheme code } } }\n    mention { locator asserted evidence { id exhibit name case { ...CaseCore } } }\n    category { ...CategoryCore }\n    suggestions { ...CategoryCore }\n  }\n": typeof types.CategoryCoreFragmentDoc,
    "\n  query MediaReview(\n    $case: ID!, $film: Boolean, $faces: Boolean, $reviewed: Boolean, $known: ReviewKnown, $listed: Boolean, $fold: Boolean,\n    $like: ID, $first: Int!, $after: String\n  ) {\n    mediaReview(\n      case: $case, film: $film, faces: $faces, reviewed: $reviewed, known: $known, listed: $listed,\n      fold: $fold, like: $like, first: $first, after: $after\n    ) {\n      edges { node { ...ReviewCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.MediaReviewDocument,
    "\n  query ReviewCase($reference: String!) { case(reference: $reference) { ...CaseCore level } }\n": typeof types.ReviewCaseDocument,
    "\n  query ReviewProgress($case: ID!) { reviewProgress(case: $case) { reviewed total } }\n": typeof types.ReviewProgressDocument,
    "\n  query CategorySchemes { categorySchemes { name title codes { code key title } } }\n": typeof types.CategorySchemesDocument,
    "\n  mutation Categorise($case: ID!, $media: ID!, $scheme: String!, $code: String!, $reason: String) {\n    categorise(case: $case, media: $media, scheme: $scheme, code: $code, reason: $reason) { ...CategoryCore }\n  }\n": typeof types.CategoriseDocument,
    "\n  mutation UndoCategory($case: ID!, $media: ID!) { undoCategory(case: $case, media: $media) { ...CategoryCore } }\n": typeof types.UndoCategoryDocument,
    "\n  mutation SetReviewMode($hashOnly: Boolean!) { setReviewMode(hashOnly: $hashOnly) { id hashOnly } }\n": typeof types.SetReviewModeDocument,
};
const documents: Documents = {
    "\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.HitsDocument,
    "\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.NetworksDocument,
    "\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": types.NetworkByIdDocument,
    "\n  query Reappearances($minCases: Int!, $status: String, $faces: [ID!], $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, status: $status, faces: $faces, first: $first, after: $after) {\n      edges { node {\n        id band score fpir gallery uncertainty { ...Figure } status role\n        cases { ...CaseCore }\n        victim { id label }\n        faces { ...SeenFace }\n        judgements { ...JudgementCore }\n        history { ...StatementCore }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.ReappearancesDocument,
    "\n  query TwoFaces($left: ID!, $right: ID!) {\n    left: entity(id: $left) { __typename ... on Face { ...SeenFace } }\n    right: entity(id: $right) { __typename ... on Face { ...SeenFace } }\n    judgements(entity: $right, first: 50) { edges { node { ...JudgementCore } } }\n  }\n": types.TwoFacesDocument,
    "\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n": types.NeighbourhoodDocument,
    "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n": types.PathsDocument,
    "\n  query Me {\n    me { id name role hashOnly exposure { today zone noteAfter lastDays { date revealed } } }\n    notice\n  }\n": types.MeDocument,
    "\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.CasesDocument,
    "\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n": types.CaseNamesDocument,
    "\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n": types.CasePageDocument,
    "\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseEvidenceDocument,
    "\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseEntitiesDocument,
    "\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseTimelineDocument,
    "\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseCustodyDocument,
    "\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": types.EvidenceProblemsDocument,
    "\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n": types.EvidenceByIdDocument,
    "\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n": types.CreateCaseDocument,
    "\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n": types.ProgressDocument,
    "\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AuditDocument,
    "\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.SearchDocument,
    "\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.EventsDocument,
    "\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore legalBasis } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality poor thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n": types.EntityByIdDocument,
    "\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.EntityMentionsDocument,
    "\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.EntityContactsDocument,
    "\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n": types.SetRoleDocument,
    "\n  fragment FoundFace on Face { id label thumbnail }\n": types.FoundFaceFragmentDoc,
    "\n  query FaceGroups($case: ID, $first: Int!, $after: String, $faces: Int!) {\n    faceGroups(case: $case, first: $first, after: $after) {\n      edges { node {\n        id size band fpir gallery uncertainty { ...Figure }\n        cases { ...CaseCore }\n        medoid { ...FoundFace }\n        weakestLink { similarity band left { ...FoundFace } right { ...FoundFace } }\n        faces(first: $faces) { edges { node { ...FoundFace } } totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.FaceGroupsDocument,
    "\n  query FaceSearch(\n    $case: ID!, $face: ID, $upload: ID, $uploadFaces: [Int!], $combine: FaceCombine, $scope: FaceScope, $first: Int!\n  ) {\n    faceSearch(\n      case: $case, face: $face, upload: $upload, uploadFaces: $uploadFaces, combine: $combine, scope: $scope, first: $first\n    ) {\n      similarity band fpir gallery uploadFace uncertainty { ...Figure }\n      face {\n        ...FoundFace\n        poor\n        mentions(first: 3) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n      }\n    }\n  }\n": types.FaceSearchDocument,
    "\n  fragment EntityCore on Entity { id kind key label }\n": types.EntityCoreFragmentDoc,
    "\n  fragment CaseCore on Case { id reference title status unit sealed }\n": types.CaseCoreFragmentDoc,
    "\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n": types.EvidenceCoreFragmentDoc,
    "\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n": types.EventCoreFragmentDoc,
    "\n  fragment Figure on FpirUncertainty { low high strangers extrapolated }\n": types.FigureFragmentDoc,
    "\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n": types.ChartNodeFragmentDoc,
    "\n  query HashSets {\n    hashSets {\n      name format scheme benign file rows refused addedAt addedBy categoryCount\n      hashes { kind count }\n      categories { scheme code }\n    }\n  }\n": types.HashSetsDocument,
    "\n  subscription HashSetImports { hashSetImports { name file by phase done total failure finished } }\n": types.HashSetImportsDocument,
    "\n  fragment JudgementCore on Judgement {\n    id verdict by at reason confirmedBy confirmedAt confirmedVerdict confirmedReason state score band\n    left { id } right { id }\n  }\n": types.JudgementCoreFragmentDoc,
    "\n  fragment StatementCore on VictimStatement {\n    id status by at reason confirmedBy confirmedAt confirmedStatus confirmedReason state\n  }\n": types.StatementCoreFragmentDoc,
    "\n  fragment SeenFace on Face {\n    id kind key label quality thumbnail\n    mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n  }\n": types.SeenFaceFragmentDoc,
    "\n  mutation Judge($left: ID!, $right: ID!, $verdict: Verdict!, $reason: String!) {\n    judge(left: $left, right: $right, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n": types.JudgeDocument,
    "\n  mutation Confirm($judgement: ID!, $verdict: Verdict!, $reason: String!) {\n    confirm(judgement: $judgement, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n": types.ConfirmDocument,
    "\n  mutation Retract($judgement: ID!, $reason: String!) {\n    retract(judgement: $judgement, reason: $reason)\n  }\n": types.RetractDocument,
    "\n  mutation SetVictimStatus($victim: ID!, $status: VictimStatus!, $reason: String!) {\n    setVictimStatus(victim: $victim, status: $status, reason: $reason) { ...StatementCore }\n  }\n": types.SetVictimStatusDocument,
    "\n  mutation ConfirmVictimStatus($statement: ID!, $status: VictimStatus!, $reason: String!) {\n    confirmVictimStatus(statement: $statement, status: $status, reason: $reason) { ...StatementCore }\n  }\n": types.ConfirmVictimStatusDocument,
    "\n  query Awaited($first: Int!, $after: String) {\n    awaitedJudgements(first: $first, after: $after) {\n      edges { node {\n        id question\n        cases { ...CaseCore }\n        left { __typename ...EntityCore ... on Face { ...SeenFace } }\n        right { __typename ...EntityCore ... on Face { ...SeenFace } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AwaitedDocument,
    "\n  query Alerts($open: Boolean, $first: Int!, $after: String) {\n    alerts(open: $open, first: $first, after: $after) {\n      edges { node {\n        id kind at acknowledgedAt note\n        cases { ...CaseCore }\n        evidence { id exhibit name }\n        victim { __typename ...EntityCore ... on Face { ...SeenFace } }\n        near { similarity band fpir gallery uncertainty { ...Figure } face { ...SeenFace } }\n        judgement { ...JudgementCore }\n        statement { ...StatementCore victim { id label } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AlertsDocument,
    "\n  query OpenAlerts { alerts(open: true, first: 0) { totalCount } }\n": types.OpenAlertsDocument,
    "\n  mutation TakeUp($id: ID!, $note: String) {\n    acknowledgeAlert(id: $id, note: $note) { id acknowledgedAt note }\n  }\n": types.TakeUpDocument,
    "\n  subscription FollowAlerts { alerts { id } }\n": types.FollowAlertsDocument,
    "\n  query CaseKnown($reference: ID!, $first: Int!, $after: String) {\n    knownMaterial(case: $reference, first: $first, after: $after) {\n      edges { node {\n        media { ...EntityCore mentions(first: 20) { edges { node { evidence { id exhibit name case { reference } } } } } }\n        set how distance turned seconds series benign\n        category { scheme code }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.CaseKnownDocument,
    "\n  fragment CategoryCore on MediaCategory { scheme code reason by at case { ...CaseCore } }\n  fragment ReviewCore on ReviewItem {\n    film faces frames similar\n    media { id key thumbnail known { set how distance benign series category { scheme code } } }\n    mention { locator asserted evidence { id exhibit name case { ...CaseCore } } }\n    category { ...CategoryCore }\n    suggestions { ...CategoryCore }\n  }\n": types.CategoryCoreFragmentDoc,
    "\n  query MediaReview(\n    $case: ID!, $film: Boolean, $faces: Boolean, $reviewed: Boolean, $known: ReviewKnown, $listed: Boolean, $fold: Boolean,\n    $like: ID, $first: Int!, $after: String\n  ) {\n    mediaReview(\n      case: $case, film: $film, faces: $faces, reviewed: $reviewed, known: $known, listed: $listed,\n      fold: $fold, like: $like, first: $first, after: $after\n    ) {\n      edges { node { ...ReviewCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.MediaReviewDocument,
    "\n  query ReviewCase($reference: String!) { case(reference: $reference) { ...CaseCore level } }\n": types.ReviewCaseDocument,
    "\n  query ReviewProgress($case: ID!) { reviewProgress(case: $case) { reviewed total } }\n": types.ReviewProgressDocument,
    "\n  query CategorySchemes { categorySchemes { name title codes { code key title } } }\n": types.CategorySchemesDocument,
    "\n  mutation Categorise($case: ID!, $media: ID!, $scheme: String!, $code: String!, $reason: String) {\n    categorise(case: $case, media: $media, scheme: $scheme, code: $code, reason: $reason) { ...CategoryCore }\n  }\n": types.CategoriseDocument,
    "\n  mutation UndoCategory($case: ID!, $media: ID!) { undoCategory(case: $case, media: $media) { ...CategoryCore } }\n": types.UndoCategoryDocument,
    "\n  mutation SetReviewMode($hashOnly: Boolean!) { setReviewMode(hashOnly: $hashOnly) { id hashOnly } }\n": types.SetReviewModeDocument,
};

/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = gql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function gql(source: string): unknown;

/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Reappearances($minCases: Int!, $status: String, $faces: [ID!], $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, status: $status, faces: $faces, first: $first, after: $after) {\n      edges { node {\n        id band score fpir gallery uncertainty { ...Figure } status role\n        cases { ...CaseCore }\n        victim { id label }\n        faces { ...SeenFace }\n        judgements { ...JudgementCore }\n        history { ...StatementCore }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Reappearances($minCases: Int!, $status: String, $faces: [ID!], $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, status: $status, faces: $faces, first: $first, after: $after) {\n      edges { node {\n        id band score fpir gallery uncertainty { ...Figure } status role\n        cases { ...CaseCore }\n        victim { id label }\n        faces { ...SeenFace }\n        judgements { ...JudgementCore }\n        history { ...StatementCore }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query TwoFaces($left: ID!, $right: ID!) {\n    left: entity(id: $left) { __typename ... on Face { ...SeenFace } }\n    right: entity(id: $right) { __typename ... on Face { ...SeenFace } }\n    judgements(entity: $right, first: 50) { edges { node { ...JudgementCore } } }\n  }\n"): (typeof documents)["\n  query TwoFaces($left: ID!, $right: ID!) {\n    left: entity(id: $left) { __typename ... on Face { ...SeenFace } }\n    right: entity(id: $right) { __typename ... on Face { ...SeenFace } }\n    judgements(entity: $right, first: 50) { edges { node { ...JudgementCore } } }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n"): (typeof documents)["\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n"): (typeof documents)["\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Me {\n    me { id name role hashOnly exposure { today zone noteAfter lastDays { date revealed } } }\n    notice\n  }\n"): (typeof documents)["\n  query Me {\n    me { id name role hashOnly exposure { today zone noteAfter lastDays { date revealed } } }\n    notice\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n"): (typeof documents)["\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n"): (typeof documents)["\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n"): (typeof documents)["\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n"): (typeof documents)["\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n"): (typeof documents)["\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore legalBasis } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality poor thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n"): (typeof documents)["\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore legalBasis } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality poor thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n"): (typeof documents)["\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment FoundFace on Face { id label thumbnail }\n"): (typeof documents)["\n  fragment FoundFace on Face { id label thumbnail }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query FaceGroups($case: ID, $first: Int!, $after: String, $faces: Int!) {\n    faceGroups(case: $case, first: $first, after: $after) {\n      edges { node {\n        id size band fpir gallery uncertainty { ...Figure }\n        cases { ...CaseCore }\n        medoid { ...FoundFace }\n        weakestLink { similarity band left { ...FoundFace } right { ...FoundFace } }\n        faces(first: $faces) { edges { node { ...FoundFace } } totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query FaceGroups($case: ID, $first: Int!, $after: String, $faces: Int!) {\n    faceGroups(case: $case, first: $first, after: $after) {\n      edges { node {\n        id size band fpir gallery uncertainty { ...Figure }\n        cases { ...CaseCore }\n        medoid { ...FoundFace }\n        weakestLink { similarity band left { ...FoundFace } right { ...FoundFace } }\n        faces(first: $faces) { edges { node { ...FoundFace } } totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query FaceSearch(\n    $case: ID!, $face: ID, $upload: ID, $uploadFaces: [Int!], $combine: FaceCombine, $scope: FaceScope, $first: Int!\n  ) {\n    faceSearch(\n      case: $case, face: $face, upload: $upload, uploadFaces: $uploadFaces, combine: $combine, scope: $scope, first: $first\n    ) {\n      similarity band fpir gallery uploadFace uncertainty { ...Figure }\n      face {\n        ...FoundFace\n        poor\n        mentions(first: 3) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FaceSearch(\n    $case: ID!, $face: ID, $upload: ID, $uploadFaces: [Int!], $combine: FaceCombine, $scope: FaceScope, $first: Int!\n  ) {\n    faceSearch(\n      case: $case, face: $face, upload: $upload, uploadFaces: $uploadFaces, combine: $combine, scope: $scope, first: $first\n    ) {\n      similarity band fpir gallery uploadFace uncertainty { ...Figure }\n      face {\n        ...FoundFace\n        poor\n        mentions(first: 3) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EntityCore on Entity { id kind key label }\n"): (typeof documents)["\n  fragment EntityCore on Entity { id kind key label }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment CaseCore on Case { id reference title status unit sealed }\n"): (typeof documents)["\n  fragment CaseCore on Case { id reference title status unit sealed }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n"): (typeof documents)["\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n"): (typeof documents)["\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment Figure on FpirUncertainty { low high strangers extrapolated }\n"): (typeof documents)["\n  fragment Figure on FpirUncertainty { low high strangers extrapolated }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n"): (typeof documents)["\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query HashSets {\n    hashSets {\n      name format scheme benign file rows refused addedAt addedBy categoryCount\n      hashes { kind count }\n      categories { scheme code }\n    }\n  }\n"): (typeof documents)["\n  query HashSets {\n    hashSets {\n      name format scheme benign file rows refused addedAt addedBy categoryCount\n      hashes { kind count }\n      categories { scheme code }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription HashSetImports { hashSetImports { name file by phase done total failure finished } }\n"): (typeof documents)["\n  subscription HashSetImports { hashSetImports { name file by phase done total failure finished } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment JudgementCore on Judgement {\n    id verdict by at reason confirmedBy confirmedAt confirmedVerdict confirmedReason state score band\n    left { id } right { id }\n  }\n"): (typeof documents)["\n  fragment JudgementCore on Judgement {\n    id verdict by at reason confirmedBy confirmedAt confirmedVerdict confirmedReason state score band\n    left { id } right { id }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment StatementCore on VictimStatement {\n    id status by at reason confirmedBy confirmedAt confirmedStatus confirmedReason state\n  }\n"): (typeof documents)["\n  fragment StatementCore on VictimStatement {\n    id status by at reason confirmedBy confirmedAt confirmedStatus confirmedReason state\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment SeenFace on Face {\n    id kind key label quality thumbnail\n    mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n  }\n"): (typeof documents)["\n  fragment SeenFace on Face {\n    id kind key label quality thumbnail\n    mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation Judge($left: ID!, $right: ID!, $verdict: Verdict!, $reason: String!) {\n    judge(left: $left, right: $right, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n"): (typeof documents)["\n  mutation Judge($left: ID!, $right: ID!, $verdict: Verdict!, $reason: String!) {\n    judge(left: $left, right: $right, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation Confirm($judgement: ID!, $verdict: Verdict!, $reason: String!) {\n    confirm(judgement: $judgement, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n"): (typeof documents)["\n  mutation Confirm($judgement: ID!, $verdict: Verdict!, $reason: String!) {\n    confirm(judgement: $judgement, verdict: $verdict, reason: $reason) { ...JudgementCore }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation Retract($judgement: ID!, $reason: String!) {\n    retract(judgement: $judgement, reason: $reason)\n  }\n"): (typeof documents)["\n  mutation Retract($judgement: ID!, $reason: String!) {\n    retract(judgement: $judgement, reason: $reason)\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetVictimStatus($victim: ID!, $status: VictimStatus!, $reason: String!) {\n    setVictimStatus(victim: $victim, status: $status, reason: $reason) { ...StatementCore }\n  }\n"): (typeof documents)["\n  mutation SetVictimStatus($victim: ID!, $status: VictimStatus!, $reason: String!) {\n    setVictimStatus(victim: $victim, status: $status, reason: $reason) { ...StatementCore }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ConfirmVictimStatus($statement: ID!, $status: VictimStatus!, $reason: String!) {\n    confirmVictimStatus(statement: $statement, status: $status, reason: $reason) { ...StatementCore }\n  }\n"): (typeof documents)["\n  mutation ConfirmVictimStatus($statement: ID!, $status: VictimStatus!, $reason: String!) {\n    confirmVictimStatus(statement: $statement, status: $status, reason: $reason) { ...StatementCore }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Awaited($first: Int!, $after: String) {\n    awaitedJudgements(first: $first, after: $after) {\n      edges { node {\n        id question\n        cases { ...CaseCore }\n        left { __typename ...EntityCore ... on Face { ...SeenFace } }\n        right { __typename ...EntityCore ... on Face { ...SeenFace } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Awaited($first: Int!, $after: String) {\n    awaitedJudgements(first: $first, after: $after) {\n      edges { node {\n        id question\n        cases { ...CaseCore }\n        left { __typename ...EntityCore ... on Face { ...SeenFace } }\n        right { __typename ...EntityCore ... on Face { ...SeenFace } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Alerts($open: Boolean, $first: Int!, $after: String) {\n    alerts(open: $open, first: $first, after: $after) {\n      edges { node {\n        id kind at acknowledgedAt note\n        cases { ...CaseCore }\n        evidence { id exhibit name }\n        victim { __typename ...EntityCore ... on Face { ...SeenFace } }\n        near { similarity band fpir gallery uncertainty { ...Figure } face { ...SeenFace } }\n        judgement { ...JudgementCore }\n        statement { ...StatementCore victim { id label } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Alerts($open: Boolean, $first: Int!, $after: String) {\n    alerts(open: $open, first: $first, after: $after) {\n      edges { node {\n        id kind at acknowledgedAt note\n        cases { ...CaseCore }\n        evidence { id exhibit name }\n        victim { __typename ...EntityCore ... on Face { ...SeenFace } }\n        near { similarity band fpir gallery uncertainty { ...Figure } face { ...SeenFace } }\n        judgement { ...JudgementCore }\n        statement { ...StatementCore victim { id label } }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query OpenAlerts { alerts(open: true, first: 0) { totalCount } }\n"): (typeof documents)["\n  query OpenAlerts { alerts(open: true, first: 0) { totalCount } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation TakeUp($id: ID!, $note: String) {\n    acknowledgeAlert(id: $id, note: $note) { id acknowledgedAt note }\n  }\n"): (typeof documents)["\n  mutation TakeUp($id: ID!, $note: String) {\n    acknowledgeAlert(id: $id, note: $note) { id acknowledgedAt note }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription FollowAlerts { alerts { id } }\n"): (typeof documents)["\n  subscription FollowAlerts { alerts { id } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseKnown($reference: ID!, $first: Int!, $after: String) {\n    knownMaterial(case: $reference, first: $first, after: $after) {\n      edges { node {\n        media { ...EntityCore mentions(first: 20) { edges { node { evidence { id exhibit name case { reference } } } } } }\n        set how distance turned seconds series benign\n        category { scheme code }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query CaseKnown($reference: ID!, $first: Int!, $after: String) {\n    knownMaterial(case: $reference, first: $first, after: $after) {\n      edges { node {\n        media { ...EntityCore mentions(first: 20) { edges { node { evidence { id exhibit name case { reference } } } } } }\n        set how distance turned seconds series benign\n        category { scheme code }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment CategoryCore on MediaCategory { scheme code reason by at case { ...CaseCore } }\n  fragment ReviewCore on ReviewItem {\n    film faces frames similar\n    media { id key thumbnail known { set how distance benign series category { scheme code } } }\n    mention { locator asserted evidence { id exhibit name case { ...CaseCore } } }\n    category { ...CategoryCore }\n    suggestions { ...CategoryCore }\n  }\n"): (typeof documents)["\n  fragment CategoryCore on MediaCategory { scheme code reason by at case { ...CaseCore } }\n  fragment ReviewCore on ReviewItem {\n    film faces frames similar\n    media { id key thumbnail known { set how distance benign series category { scheme code } } }\n    mention { locator asserted evidence { id exhibit name case { ...CaseCore } } }\n    category { ...CategoryCore }\n    suggestions { ...CategoryCore }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query MediaReview(\n    $case: ID!, $film: Boolean, $faces: Boolean, $reviewed: Boolean, $known: ReviewKnown, $listed: Boolean, $fold: Boolean,\n    $like: ID, $first: Int!, $after: String\n  ) {\n    mediaReview(\n      case: $case, film: $film, faces: $faces, reviewed: $reviewed, known: $known, listed: $listed,\n      fold: $fold, like: $like, first: $first, after: $after\n    ) {\n      edges { node { ...ReviewCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query MediaReview(\n    $case: ID!, $film: Boolean, $faces: Boolean, $reviewed: Boolean, $known: ReviewKnown, $listed: Boolean, $fold: Boolean,\n    $like: ID, $first: Int!, $after: String\n  ) {\n    mediaReview(\n      case: $case, film: $film, faces: $faces, reviewed: $reviewed, known: $known, listed: $listed,\n      fold: $fold, like: $like, first: $first, after: $after\n    ) {\n      edges { node { ...ReviewCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query ReviewCase($reference: String!) { case(reference: $reference) { ...CaseCore level } }\n"): (typeof documents)["\n  query ReviewCase($reference: String!) { case(reference: $reference) { ...CaseCore level } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query ReviewProgress($case: ID!) { reviewProgress(case: $case) { reviewed total } }\n"): (typeof documents)["\n  query ReviewProgress($case: ID!) { reviewProgress(case: $case) { reviewed total } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CategorySchemes { categorySchemes { name title codes { code key title } } }\n"): (typeof documents)["\n  query CategorySchemes { categorySchemes { name title codes { code key title } } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation Categorise($case: ID!, $media: ID!, $scheme: String!, $code: String!, $reason: String) {\n    categorise(case: $case, media: $media, scheme: $scheme, code: $code, reason: $reason) { ...CategoryCore }\n  }\n"): (typeof documents)["\n  mutation Categorise($case: ID!, $media: ID!, $scheme: String!, $code: String!, $reason: String) {\n    categorise(case: $case, media: $media, scheme: $scheme, code: $code, reason: $reason) { ...CategoryCore }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation UndoCategory($case: ID!, $media: ID!) { undoCategory(case: $case, media: $media) { ...CategoryCore } }\n"): (typeof documents)["\n  mutation UndoCategory($case: ID!, $media: ID!) { undoCategory(case: $case, media: $media) { ...CategoryCore } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetReviewMode($hashOnly: Boolean!) { setReviewMode(hashOnly: $hashOnly) { id hashOnly } }\n"): (typeof documents)["\n  mutation SetReviewMode($hashOnly: Boolean!) { setReviewMode(hashOnly: $hashOnly) { id hashOnly } }\n"];

export function gql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;