import { session } from "../lib/session.svelte";
import { Failure, failureOfAnswer } from "./failure";
import { gql } from "./gql";

export const FaceCore = gql(`
  fragment FoundFace on Face { id label thumbnail }
`);

export const FaceGroups = gql(`
  query FaceGroups($case: ID, $first: Int!, $after: String, $faces: Int!) {
    faceGroups(case: $case, first: $first, after: $after) {
      edges { node {
        id size band fpir gallery uncertainty { ...Figure }
        cases { ...CaseCore }
        medoid { ...FoundFace }
        weakestLink { similarity band left { ...FoundFace } right { ...FoundFace } }
        faces(first: $faces) { edges { node { ...FoundFace } } totalCount }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const FaceSearch = gql(`
  query FaceSearch(
    $case: ID!, $face: ID, $upload: ID, $uploadFaces: [Int!], $combine: FaceCombine, $scope: FaceScope, $first: Int!
  ) {
    faceSearch(
      case: $case, face: $face, upload: $upload, uploadFaces: $uploadFaces, combine: $combine, scope: $scope, first: $first
    ) {
      similarity band fpir gallery uploadFace uncertainty { ...Figure }
      face {
        ...FoundFace
        poor
        mentions(first: 3) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }
      }
    }
  }
`);

/** What the server holds of an uploaded picture: no picture, only where its faces are. */
export type Probe = {
  readonly id: string;
  readonly expires: string;
  readonly faces: readonly { readonly index: number; readonly box: readonly [number, number, number, number]; readonly quality: number }[];
};

/** Reads the faces of a picture from outside the evidence, for searches in this case (its id); it is not kept. */
export async function upload(place: string, file: File): Promise<Probe> {
  return JSON.parse(await asked("POST", `/cases/${encodeURIComponent(place)}/probes`, file)) as Probe;
}

/** Erases what the server holds of an uploaded picture. */
export async function forget(place: string, probe: string): Promise<void> {
  await asked("DELETE", `/cases/${encodeURIComponent(place)}/probes/${encodeURIComponent(probe)}`, null);
}

async function asked(method: "POST" | "DELETE", address: string, body: File | null): Promise<string> {
  const headers = { ...session.headers(), "Content-Type": "application/octet-stream" };
  let answer: Response;
  try {
    answer = await fetch(address, { method, headers, body, credentials: "omit", cache: "no-store" });
  } catch {
    throw new Failure("", "UNREACHABLE");
  }
  const text = await answer.text();
  if (!answer.ok) throw failureOfAnswer(answer.status, text);
  return text;
}
