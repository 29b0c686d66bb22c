import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";
import { language } from "./i18n/index.svelte";
import { theme } from "./lib/theme.svelte";

theme.apply();
language.apply();
const host = document.getElementById("app");
if (host) mount(App, { target: host });
