import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["node_modules", "graphiql/node_modules", "src/api/gql"] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
      globals: {},
    },
    rules: {
      // The language server and svelte-check resolve names; eslint knows no browser globals here.
      "no-undef": "off",
      // Sets and maps here are values that are replaced, never changed in place once they are state.
      "svelte/prefer-svelte-reactivity": "off",
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
    },
  },
);
