package org.compend.press.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Mends the structure tree: reading order, notes, table headers, links (ISO 14289-1, 7). */
final class StructureRepair {
  private static final COSName ALT = COSName.ALT;
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName ID_TREE = COSName.ID_TREE;
  private static final COSName OBJ = COSName.OBJ;

  private final COSDictionary root;
  private final List<COSDictionary> pages;
  private final List<String> noteIds = new ArrayList<>();
  private final List<COSDictionary> notes = new ArrayList<>();
  private final Map<COSBase, COSDictionary> links = new HashMap<>();
  private final Map<COSDictionary, Map<Integer, String>> spellings = new LinkedHashMap<>();

  StructureRepair(COSDictionary catalog, List<COSDictionary> pages) {
    COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (tree == null) {
      throw new IllegalStateException("the engine has made a PDF without structure");
    }
    this.root = tree;
    this.pages = pages;
  }

  /** Mends it; the last {@code front} children of the document are to be its first. */
  void run(int front) {
    COSDictionary document = kids(root).getFirst();
    List<COSDictionary> sequences = kids(document);
    COSArray ordered = new COSArray();
    sequences.subList(sequences.size() - front, sequences.size()).forEach(ordered::add);
    sequences.subList(0, sequences.size() - front).forEach(ordered::add);
    document.setItem(COSName.K, ordered);
    walk();
    noteTree();
    annotations();
  }

  private void walk() {
    Deque<COSDictionary> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      COSDictionary element = open.pop();
      String type = element.getNameAsString(COSName.S);
      if ("Note".equals(type)) {
        note(element);
      } else if ("TH".equals(type)) {
        header(element);
      } else if ("Link".equals(type)) {
        link(element);
      } else if (element.containsKey(COSName.E)) {
        spelling(element);
      }
      kids(element).reversed().forEach(open::push);
    }
  }

  private void note(COSDictionary element) {
    String id = String.format(Locale.ROOT, "note-%06d", notes.size() + 1);
    element.setString(COSName.ID, id);
    noteIds.add(id);
    notes.add(element);
  }

  private void noteTree() {
    if (notes.isEmpty()) {
      return;
    }
    COSArray names = new COSArray();
    for (int i = 0; i < notes.size(); i++) {
      names.add(new COSString(noteIds.get(i)));
      names.add(notes.get(i));
    }
    COSDictionary leaf = new COSDictionary();
    COSArray limits = new COSArray();
    limits.add(new COSString(noteIds.getFirst()));
    limits.add(new COSString(noteIds.getLast()));
    leaf.setItem(COSName.LIMITS, limits);
    leaf.setItem(COSName.NAMES, names);
    COSArray leaves = new COSArray();
    leaves.add(leaf);
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.KIDS, leaves);
    root.setItem(ID_TREE, tree);
  }

  private static void header(COSDictionary element) {
    COSBase attributes = element.getDictionaryObject(COSName.A);
    if (attributes instanceof COSDictionary one) {
      if (one.containsKey(SCOPE)) {
        return;
      }
      one.setName(SCOPE, scope(element));
    } else if (attributes instanceof COSArray several) {
      for (COSBase item : several.toList()) {
        if (resolved(item) instanceof COSDictionary one && one.containsKey(SCOPE)) {
          return;
        }
      }
      several.add(scoped(element));
    } else {
      element.setItem(COSName.A, scoped(element));
    }
  }

  private static COSDictionary scoped(COSDictionary element) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    attributes.setName(SCOPE, scope(element));
    return attributes;
  }

  private static String scope(COSDictionary element) {
    COSDictionary row = element.getCOSDictionary(COSName.P);
    COSDictionary group = row == null ? null : row.getCOSDictionary(COSName.P);
    return group != null && "THead".equals(group.getNameAsString(COSName.S)) ? "Column" : "Row";
  }

  /** Remembers what a link is called for the annotations that belong to it. */
  private void link(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> all =
        kids instanceof COSArray array ? new ArrayList<>(array.toList()) : new ArrayList<>();
    if (kids instanceof COSDictionary single) {
      all.add(single);
    }
    for (COSBase kid : all) {
      if (resolved(kid) instanceof COSDictionary reference
          && reference.getDictionaryObject(OBJ) instanceof COSDictionary annotation) {
        links.put(annotation, element);
      }
    }
  }

  /**
   * What marked content spells, by its page and its number there; known once the structure is
   * mended.
   */
  Map<COSDictionary, Map<Integer, String>> spellings() {
    return spellings;
  }

  /** The engine knows no actual text; what it was told comes through as an expansion. */
  private void spelling(COSDictionary element) {
    String word = element.getString(COSName.E);
    element.removeItem(COSName.E);
    COSBase content = element.getDictionaryObject(COSName.K);
    if (content instanceof COSArray array && array.size() == 1) {
      content = array.getObject(0);
    }
    if (word != null
        && content instanceof COSDictionary reference
        && reference.containsKey(COSName.MCID)) {
      COSDictionary page = reference.getCOSDictionary(COSName.PG);
      if (page != null) {
        spellings
            .computeIfAbsent(page, _ -> new HashMap<>())
            .put(reference.getInt(COSName.MCID), word);
      }
    }
  }

  private void annotations() {
    for (COSDictionary page : pages) {
      COSArray annotations = page.getCOSArray(COSName.ANNOTS);
      if (annotations == null) {
        continue;
      }
      for (COSBase item : annotations.toList()) {
        if (resolved(item) instanceof COSDictionary annotation
            && !annotation.containsKey(COSName.CONTENTS)) {
          annotation.setString(COSName.CONTENTS, name(annotation));
        }
      }
    }
    // What a link is called is said by its own words; the annotation repeats it.
    links.values().forEach(element -> element.removeItem(ALT));
  }

  private String name(COSDictionary annotation) {
    COSDictionary element = links.get(annotation);
    String told = element == null ? null : element.getString(ALT);
    if (told != null && !told.isBlank()) {
      return told;
    }
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    String address = action == null ? null : action.getString(COSName.URI);
    return address == null ? "→" : address;
  }

  private static List<COSDictionary> kids(COSDictionary element) {
    List<COSDictionary> kids = new ArrayList<>();
    COSBase value = element.getDictionaryObject(COSName.K);
    if (value instanceof COSArray array) {
      for (COSBase item : array.toList()) {
        if (resolved(item) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
          kids.add(kid);
        }
      }
    } else if (value instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
      kids.add(kid);
    }
    return kids;
  }

  private static @Nullable COSBase resolved(COSBase item) {
    return item instanceof COSObject object ? object.getObject() : item;
  }
}
