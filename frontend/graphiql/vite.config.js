import { defineConfig } from "vite";

// Built beside the explorer and served by GET /graphql, so that GraphiQL asks nothing of any other host.
export default defineConfig({
  base: "/graphiql/",
  build: {
    outDir: "../../asasec_graph/static/graphiql",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      // React's marks for servers, in a hundred files of its libraries, mean nothing to a page.
      onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning),
    },
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
});
