"""A real Neovim with the settings of docs/editors.md."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = """
vim.wait(120000, function() return #vim.diagnostic.get(0) >= 2 end, 50)
local found = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, {one.lnum, one.col, one.code or one.user_data.lsp.code})
end
table.sort(found, function(a, b) return a[1] < b[1] end)
local client = vim.lsp.get_active_clients()[1]
local params = vim.lsp.util.make_range_params()
params.range = {start = {line = 0, character = 0}, ["end"] = {line = 99, character = 0}}
params.context = {diagnostics = {}, only = {"source.fixAll"}}
local answer = client.request_sync("textDocument/codeAction", params, 120000, 0)
vim.lsp.util.apply_workspace_edit(answer.result[1].edit, client.offset_encoding)
local out = {encoding = client.offset_encoding, found = found,
             lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)}
vim.fn.writefile({vim.fn.json_encode(out)}, "out.json")
vim.cmd("qa!")
"""


def test_neovim_shows_findings_and_fixes_all(tmp_path: Path) -> None:
    nvim = shutil.which("nvim")
    if nvim is None:
        pytest.skip("no Neovim: apt-get install neovim")
    page = (ROOT / "docs" / "editors.md").read_text("utf-8")
    found = re.search(r"```lua\n(.*?)```", page, re.DOTALL)
    assert found
    settings = found[1].replace('"qa", "server"', f'"{sys.executable}", "-m", "qa", "server"')
    (tmp_path / "init.lua").write_text(settings, "utf-8")
    (tmp_path / "script.lua").write_text(SCRIPT, "utf-8")
    (tmp_path / "a.md").write_text("# 😀 One  gap.\n\nHe 😀 saw the the house.\n", "utf-8")
    (tmp_path / "qa.toml").write_text("", "utf-8")
    done = subprocess.run(
        [nvim, "--headless", "-n", "-i", "NONE", "-u", "init.lua", "a.md", "-S", "script.lua"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (tmp_path / "out.json").is_file(), done.stderr + done.stdout
    out = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [(line, code) for line, _, code in out["found"]] == [
        (0, "doubled-space"),
        (2, "doubled-word"),
    ]
    assert out["lines"] == ["# 😀 One gap.", "", "He 😀 saw the house."]
