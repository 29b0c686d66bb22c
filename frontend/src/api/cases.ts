import { gql } from "./gql";

export const Me = gql(`
  query Me {
    me { id name role hashOnly exposure { today zone noteAfter lastDays { date revealed } } }
    notice
  }
`);

export const Cases = gql(`
  query Cases($first: Int!, $after: String, $text: String) {
    cases(first: $first, after: $after, text: $text) {
      edges { node {
        ...CaseCore
        counts { kind count }
        eventCounts { type count }
        evidence(first: 1) { totalCount }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const CaseNames = gql(`
  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }
`);

export const CasePage = gql(`
  query CasePage($reference: String!) {
    case(reference: $reference) {
      ...CaseCore
      legalBasis retentionUntil openedAt openedBy closedAt outcome level
      counts { kind count }
      eventCounts { type count }
      access { user { id name } level }
    }
  }
`);

export const CaseEvidence = gql(`
  query CaseEvidence($reference: String!, $first: Int!, $after: String) {
    case(reference: $reference) {
      id
      evidence(first: $first, after: $after) {
        edges { node { ...EvidenceCore } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export const CaseEntities = gql(`
  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {
    case(reference: $reference) {
      id
      entities(kinds: $kinds, first: $first, after: $after) {
        edges { node { ...EntityCore } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export const CaseTimeline = gql(`
  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {
    case(reference: $reference) {
      id
      timeline(from: $from, to: $to, first: $first, after: $after) {
        edges { node { ...EventCore } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export const CaseCustody = gql(`
  query CaseCustody($reference: String!, $first: Int!, $after: String) {
    case(reference: $reference) {
      id
      custody(first: $first, after: $after) {
        edges { node { at actor action detail hash } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export const EvidenceProblems = gql(`
  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Evidence {
        id
        problems(first: $first, after: $after) {
          edges { node { locator reason } }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
    }
  }
`);

export const EvidenceById = gql(`
  query EvidenceById($id: ID!) {
    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }
  }
`);

export const CreateCase = gql(`
  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }
`);

export const Progress = gql(`
  subscription Progress($evidence: ID!) {
    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }
  }
`);

export const Audit = gql(`
  query Audit($first: Int!, $after: String, $actor: String, $action: String) {
    audit(first: $first, after: $after, actor: $actor, action: $action) {
      edges { node { at actor action subject detail hash } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);
