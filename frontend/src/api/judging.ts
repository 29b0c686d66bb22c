import { gql } from "./gql";

export const JudgementCore = gql(`
  fragment JudgementCore on Judgement {
    id verdict by at reason confirmedBy confirmedAt confirmedVerdict confirmedReason state score band
    left { id } right { id }
  }
`);

export const StatementCore = gql(`
  fragment StatementCore on VictimStatement {
    id status by at reason confirmedBy confirmedAt confirmedStatus confirmedReason state
  }
`);

export const SeenFace = gql(`
  fragment SeenFace on Face {
    id kind key label quality thumbnail
    mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }
  }
`);

export const Judge = gql(`
  mutation Judge($left: ID!, $right: ID!, $verdict: Verdict!, $reason: String!) {
    judge(left: $left, right: $right, verdict: $verdict, reason: $reason) { ...JudgementCore }
  }
`);

export const Confirm = gql(`
  mutation Confirm($judgement: ID!, $verdict: Verdict!, $reason: String!) {
    confirm(judgement: $judgement, verdict: $verdict, reason: $reason) { ...JudgementCore }
  }
`);

export const Retract = gql(`
  mutation Retract($judgement: ID!, $reason: String!) {
    retract(judgement: $judgement, reason: $reason)
  }
`);

export const SetVictimStatus = gql(`
  mutation SetVictimStatus($victim: ID!, $status: VictimStatus!, $reason: String!) {
    setVictimStatus(victim: $victim, status: $status, reason: $reason) { ...StatementCore }
  }
`);

export const ConfirmVictimStatus = gql(`
  mutation ConfirmVictimStatus($statement: ID!, $status: VictimStatus!, $reason: String!) {
    confirmVictimStatus(statement: $statement, status: $status, reason: $reason) { ...StatementCore }
  }
`);

export const Awaited = gql(`
  query Awaited($first: Int!, $after: String) {
    awaitedJudgements(first: $first, after: $after) {
      edges { node {
        id question
        cases { ...CaseCore }
        left { __typename ...EntityCore ... on Face { ...SeenFace } }
        right { __typename ...EntityCore ... on Face { ...SeenFace } }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const Alerts = gql(`
  query Alerts($open: Boolean, $first: Int!, $after: String) {
    alerts(open: $open, first: $first, after: $after) {
      edges { node {
        id kind at acknowledgedAt note
        cases { ...CaseCore }
        evidence { id exhibit name }
        victim { __typename ...EntityCore ... on Face { ...SeenFace } }
        near { similarity band fpir gallery uncertainty { ...Figure } face { ...SeenFace } }
        judgement { ...JudgementCore }
        statement { ...StatementCore victim { id label } }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const OpenAlerts = gql(`
  query OpenAlerts { alerts(open: true, first: 0) { totalCount } }
`);

export const TakeUp = gql(`
  mutation TakeUp($id: ID!, $note: String) {
    acknowledgeAlert(id: $id, note: $note) { id acknowledgedAt note }
  }
`);

export const FollowAlerts = gql(`
  subscription FollowAlerts { alerts { id } }
`);
