"""Bullet signs: what word processors put before the items of a list."""

from __future__ import annotations

SYMBOLS = "\uf020-\uf0ff"
"""The bullets of Word's symbol fonts, in the private use area."""
BULLETS = f"•·▪■●○◦‣⁃∙◆❖➢➤{SYMBOLS}"
DASHES = "–—―‐‑−§→⇒➔➜➡✓✔✗✘☑☒►▶▸▹□☐★☆»›◇◊♦◾◼⬤⚫🔹🔸"
MAY_BE_MEANT = "+→⇒➔➜➡✓✔✗✘☐☑☒★☆"
"""Signs that may say something themselves: an advantage, what follows from something, what is done."""
