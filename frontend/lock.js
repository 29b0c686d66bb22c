import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/**
 * Renews package-lock.json without the address of any registry. npm's own option for that
 * (omit-lockfile-registry-resolved) leaves out the packages of other platforms, so `npm ci` refuses its lock;
 * here the addresses are taken out afterwards. The integrity sums stay.
 */
execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--no-omit-lockfile-registry-resolved"], { stdio: "inherit" });
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const held of Object.values(lock.packages)) {
  if (!held.link) delete held.resolved;
}
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
