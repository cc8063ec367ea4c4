package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException.Reason;

/**
 * An element of an XML file, by its local names: office formats use the same names in several
 * namespaces. Nothing outside the file is looked at, and no entity is expanded. Filled while it is
 * parsed, not changed afterwards.
 */
final class Xml {

  private static final int DEEPEST = 400;
  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>(4);
  private final List<Xml> children = new ArrayList<>(4);
  private final StringBuilder text = new StringBuilder(0);

  private Xml(String name) {
    this.name = name;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /** The root element of {@code in}. */
  static Xml parse(InputStream in) throws UnreadableDocumentException, IOException {
    try {
      return parse(FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new UnreadableDocumentException(
          Reason.MALFORMED, "The file is not a sound DOCX: a part of it is no XML.", e);
    }
  }

  private static Xml parse(XMLStreamReader in)
      throws XMLStreamException, UnreadableDocumentException {
    Xml root = new Xml("");
    Deque<Xml> open = new ArrayDeque<>();
    open.push(root);
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Xml element = element(in);
          open.element().children.add(element);
          open.push(element);
          if (open.size() > DEEPEST) {
            throw new UnreadableDocumentException(
                Reason.TOO_COMPLEX, "The file is nested too deeply to be read.");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().text.append(in.getText());
        default -> {}
      }
    }
    return root.children.getFirst();
  }

  private static Xml element(XMLStreamReader in) {
    Xml element = new Xml(in.getLocalName().intern());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      element.attributes.put(in.getAttributeLocalName(i).intern(), in.getAttributeValue(i));
    }
    return element;
  }

  String name() {
    return name;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  List<Xml> children() {
    return children;
  }

  /** The characters directly in the element. */
  String text() {
    return text.toString();
  }

  /** The first child of that name, or null. */
  @Nullable Xml child(String wanted) {
    for (Xml child : children) {
      if (child.name.equals(wanted)) {
        return child;
      }
    }
    return null;
  }

  /** The element that a path of child names leads to, or null. */
  @Nullable Xml at(String... path) {
    Xml found = this;
    for (String step : path) {
      found = found == null ? null : found.child(step);
    }
    return found;
  }

  boolean has(String... path) {
    return at(path) != null;
  }

  List<Xml> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  /** The attribute of that local name, or null. */
  @Nullable String attribute(String wanted) {
    return attributes.get(wanted);
  }

  /** The {@code val} attribute of the element that the path leads to, or null. */
  @Nullable String value(String... path) {
    Xml found = at(path);
    return found == null ? null : found.attribute("val");
  }

  /** The number in {@code val} of the element that the path leads to, or {@code none}. */
  int number(int none, String... path) {
    return parsed(value(path), none);
  }

  /** The number that {@code digits} are, or {@code none}. */
  static int parsed(@Nullable String digits, int none) {
    try {
      return digits == null ? none : Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      return none;
    }
  }

  /** A property that is there is on, unless it says otherwise; null when it is not there. */
  @Nullable Boolean toggle(String property) {
    Xml found = child(property);
    if (found == null) {
      return null;
    }
    String val = found.attribute("val");
    return val == null || !(val.equals("0") || val.equals("false") || val.equals("off"));
  }

  boolean isOn(String property) {
    return Boolean.TRUE.equals(toggle(property));
  }
}
