import { gql } from "./gql";

export const EntityCore = gql(`
  fragment EntityCore on Entity { id kind key label }
`);

export const CaseCore = gql(`
  fragment CaseCore on Case { id reference title status unit sealed }
`);

export const EvidenceCore = gql(`
  fragment EvidenceCore on Evidence {
    id exhibit name sha256 size mediaType status format receivedAt problemCount
    grade { source information handling }
    counts { kind count }
    eventCounts { type count }
  }
`);

export const EventCore = gql(`
  fragment EventCore on Event {
    __typename id type at zone channel direction text locator
    parties { role entity { ...EntityCore } }
    evidence { id exhibit name case { ...CaseCore } }
    ... on Call { seconds }
  }
`);

export const Figure = gql(`
  fragment Figure on FpirUncertainty { low high strangers extrapolated }
`);

export const ChartParts = gql(`
  fragment ChartNode on GraphNode { id kind label cases degree community }
  fragment ChartLink on GraphLink { source target type weight first last evidence }
`);
