import { describe, expect, it } from "vitest";
import { exposure } from "../src/lib/exposure.svelte";

const told = (today: number, noteAfter: number | null) => ({ today, noteAfter, zone: "UTC", lastDays: [{ date: "2026-01-02", revealed: today }] });

describe("a user's own count", () => {
  it("is noted at the set number and after as many more, until it is read each time", () => {
    exposure.welcome(told(1, 3));
    exposure.one();
    expect([exposure.today, exposure.due]).toEqual([2, false]);
    exposure.one();
    expect([exposure.today, exposure.due]).toEqual([3, true]);
    exposure.dismiss();
    exposure.one();
    exposure.one();
    expect(exposure.due).toBe(false);
    exposure.one();
    expect([exposure.today, exposure.due]).toEqual([6, true]);
    exposure.forget();
    expect([exposure.today, exposure.due, exposure.told]).toEqual([0, false, null]);
  });

  it("is never noted where the installation wants no note, or tells nothing", () => {
    exposure.welcome(told(10_000, null));
    expect(exposure.due).toBe(false);
    exposure.welcome(null);
    exposure.one();
    expect(exposure.due).toBe(false);
    exposure.forget();
  });
});
