// What the desk uses of CodeMirror; build.mjs makes one file of it, which sets `CM`.
export { ChangeSet, EditorSelection, EditorState, StateEffect, StateField, Transaction, Annotation } from "@codemirror/state";
export { Decoration, EditorView, WidgetType, drawSelection, keymap } from "@codemirror/view";
export { defaultKeymap, history, historyKeymap, redo, undo, undoDepth } from "@codemirror/commands";
export { search, searchKeymap } from "@codemirror/search";
export { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from "@codemirror/collab";
