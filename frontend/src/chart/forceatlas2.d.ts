declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { Settings } from "./layout";
  export default function iterate(settings: Settings, nodes: Float32Array, edges: Float32Array): unknown;
}
