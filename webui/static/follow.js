// A log whose end is in sight keeps its end in sight when lines are added; one that was scrolled up stays where it is.
"use strict";
const away = new WeakSet();
const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 30;
const follow = () => {
  for (const log of document.querySelectorAll("[data-follow]")) if (!away.has(log)) log.scrollTop = log.scrollHeight;
};
document.addEventListener("scroll", ({ target }) => {
  if (target instanceof Element && target.matches("[data-follow]")) away[atEnd(target) ? "delete" : "add"](target);
}, true);
new MutationObserver(follow).observe(document.getElementById("live"), { childList: true, subtree: true });
follow();
