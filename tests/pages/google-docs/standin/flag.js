/** As in Docs, the editor looks at the flag when its own code starts, and never again. */
window.standinBoot = { flag: window._docs_annotate_canvas_by_ext };
