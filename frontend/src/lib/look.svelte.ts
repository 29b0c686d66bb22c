import { reveal, thumbnail } from "../api/media";
import { exposure } from "./exposure.svelte";
import { Loaded } from "./loading.svelte";

/**
 * One picture by degrees: its pixelated thumbnail, and the clear one only while it is held. Each is fetched when it is
 * asked for and freed as soon as it is not shown; a clear one that comes after its release is dropped unseen.
 */
export class Look {
  readonly small = new Loaded<string>();
  readonly clear = new Loaded<string>();
  held = $state(false);

  /** Fetches the thumbnail at this address. */
  show(address: string): void {
    void this.small.load(() => thumbnail(address));
  }

  /** Fetches the clear picture behind a thumbnail, until `release`. */
  hold(address: string): void {
    if (this.held) return;
    this.held = true;
    void this.clear.load(async () => {
      const picture = await reveal(address);
      exposure.one();
      return picture;
    });
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    const failure = this.clear.failure;
    drop(this.clear);
    this.clear.failure = failure;
  }

  /** Frees everything. */
  close(): void {
    this.held = false;
    drop(this.clear);
    drop(this.small);
  }
}

function drop(slot: Loaded<string>): void {
  if (slot.data !== null) URL.revokeObjectURL(slot.data);
  slot.clear();
}
