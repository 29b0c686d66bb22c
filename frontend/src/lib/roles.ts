/** What a role may see offered; whether it is allowed is the server's to say. */

const CREATE = new Set(["analyst", "supervisor", "victim-identification"]);

/** The role's name as the command line writes it, however the server spelt it. */
export function roleOf(role: string): string {
  return role.toLowerCase().replaceAll("_", "-");
}

export function mayCreateCases(role: string): boolean {
  return CREATE.has(roleOf(role));
}

/** An auditor reads records and an administrator keeps the house; neither reads a case. */
export function readsNoCase(role: string): boolean {
  return ["auditor", "administrator"].includes(roleOf(role));
}

/** A partner reads only; everybody else who reads cases may judge. */
export function mayJudge(role: string): boolean {
  return mayCreateCases(role);
}

export function mayKeepHashSets(role: string): boolean {
  return ["supervisor", "administrator"].includes(roleOf(role));
}

/** The page that a role begins at. */
export function firstPage(role: string): string {
  if (roleOf(role) === "auditor") return "audit";
  return roleOf(role) === "administrator" ? "hashsets" : "cases";
}

export function mayStateVictims(role: string): boolean {
  return ["supervisor", "victim-identification"].includes(roleOf(role));
}
