package parley.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import parley.language.Sentences;
import parley.language.Span;

/**
 * Finds the terms a contract defines: {@code "X" means}, {@code (the "X")}, {@code (collectively,
 * the "X")}, {@code "X" has the meaning set forth in}. A definition that only points to another
 * gives way to it. Linear. Not thread-safe.
 */
final class DefinedTerms {

  private static final int LONGEST = 100;
  private static final int AROUND = 240;

  private static final Pattern MEANS =
      Pattern.compile(
          "[,\\s]{0,4}(\\([^()]{0,120}\\),?\\s?)?"
              + "((as used|when used|with respect to|for (the )?purposes? of|in relation to|in respect of)"
              + "[^.;]{0,160}?,?\\s)?(or [^.;]{0,80}?)?(\\([^()]{0,120}\\)\\s?)?"
              + "((shall|will|each|is|are|collectively|also|both) ){0,4}"
              + "(mean|refer|include|have the (respective )?meaning|has the (respective )?meaning"
              + "|defined|has, |consist|denote|signif)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What stands before the quotation mark in "is referred to herein as the "X"". */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)(referred to|known|called|designated|defined)( \\w{1,20}){0,4}? as( the| an?)?( either| collectively)?\\s?$"
              + "|\\b(here(in)?after|herein) (called|the|an?)( the)?\\s?$"
              + "|\\b(each|any|every|all) such( \\w{1,20}){1,4},( together| collectively)?,? (the|an?)\\s?$");

  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)(have|has|having|with) the (same |respective )?meanings? .{0,60}(in|by|under|to) ",
          Pattern.DOTALL);

  private static final Pattern POINTING_DEFINED =
      Pattern.compile("(?i).{0,30}\\b(is|are) defined in ", Pattern.DOTALL);

  /** What is called "the Seller" is the Seller. */
  private static final Pattern ARTICLE = Pattern.compile("^(?i:the) (?=\\p{Lu})");

  private static final Pattern COLON =
      Pattern.compile("\\s{0,2}[:\u2013\u2014-]\\s{1,4}[\\p{Ll}\\d$\u20ac\u00a3\\[(]");

  /** Words in quotation marks that begin with such a word are quoted, not defined. */
  private static final Pattern NO_TERM =
      Pattern.compile(
          "(to|in|of|as|if|for|by|on|at|with|and|or|but|that|which|shall|is|are)\\b.{2}");

  private final RunningText running;
  private final Contents contents;
  private final SectionFinder finder;
  private final PageFinder pages;
  private final Map<String, DefinedTerm> found = new LinkedHashMap<>();
  private final Map<String, DefinedTerm> pointers = new LinkedHashMap<>();
  private List<Span> sentences = List.of();

  DefinedTerms(RunningText running, Contents contents, SectionFinder finder, PageFinder pages) {
    this.running = running;
    this.contents = contents;
    this.finder = finder;
    this.pages = pages;
  }

  List<DefinedTerm> find() {
    for (Block block : running.blocks()) {
      if (!contents.covers(block.start())) {
        findIn(block);
      }
    }
    pointers.forEach(found::putIfAbsent);
    UnquotedTerms.of(running).forEach(this::note);
    return new ArrayList<>(found.values());
  }

  private void note(UnquotedTerms.Found term) {
    if (!contents.covers(term.start())) {
      int section = Math.max(0, finder.at(term.start()));
      found.putIfAbsent(
          term.term(),
          new DefinedTerm(
              term.term(), term.start(), term.end(), section, pages.page(term.start())));
    }
  }

  private void findIn(Block block) {
    String text = running.text().substring(block.start(), block.end());
    sentences = List.of();
    int at = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\u201c' || c == '"') {
        int close = closing(text, i);
        if (close > 0) {
          at = sentenceAt(text, at, i);
          note(block, text, i, close, at);
          i = close;
        }
      }
      i++;
    }
  }

  private int sentenceAt(String text, int from, int offset) {
    if (sentences.isEmpty()) {
      sentences = Sentences.of(text);
      return sentenceAt(text, 0, offset);
    }
    int at = from;
    while (at + 1 < sentences.size() && sentences.get(at + 1).start() <= offset) {
      at++;
    }
    return at;
  }

  private static int closing(String text, int open) {
    char close = text.charAt(open) == '"' ? '"' : '\u201d';
    int most = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < most; i++) {
      char c = text.charAt(i);
      if (c == close || (close == '\u201d' && c == '"')) {
        return i > open + 1 ? i : -1;
      }
      if (c == '\u201c') {
        return -1;
      }
    }
    return -1;
  }

  private void note(Block block, String text, int open, int close, int sentence) {
    String term = ARTICLE.matcher(Titles.clean(text.substring(open + 1, close))).replaceFirst("");
    if (term.isEmpty() || !isTermLike(term)) {
      return;
    }
    String after = text.substring(close + 1, Math.min(text.length(), close + AROUND));
    boolean means =
        MEANS.matcher(after).lookingAt() || listMeans(after) || isListed(text, open, after);
    boolean parenthesis = !means && (inParenthesis(text, open, close) || isCalled(text, open));
    if (!means && !parenthesis) {
      return;
    }
    Span span = sentences.get(sentence);
    int start = block.start() + span.start();
    int section = Math.max(0, finder.at(block.start() + open));
    DefinedTerm defined =
        new DefinedTerm(
            term, start, block.start() + span.end(), section, pages.page(block.start() + open));
    boolean pointer = means && isPointer(after);
    (pointer ? pointers : found).putIfAbsent(term, defined);
  }

  private static boolean isCalled(String text, int open) {
    return CALLED.matcher(text.substring(Math.max(0, open - 60), open)).find();
  }

  private static boolean isPointer(String after) {
    return POINTER.matcher(after.substring(0, Math.min(after.length(), 80))).find()
        || POINTING_DEFINED.matcher(after).lookingAt();
  }

  /** Behind further terms of the same list: {@code "X", "Y" and "Z" mean}. */
  private static boolean listMeans(String after) {
    int i = 0;
    for (int n = 0; n < 4; n++) {
      int open = Math.max(after.indexOf('\u201c', i), after.indexOf('"', i));
      if (open < 0 || !isJoint(after.substring(i, open))) {
        return false;
      }
      int close = closing(after, open);
      if (close < 0) {
        return false;
      }
      i = close + 1;
      if (MEANS.matcher(after.substring(i)).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoint(String s) {
    String joint = s.strip().toLowerCase(Locale.ROOT);
    return joint.equals(",")
        || joint.equals("and")
        || joint.equals("or")
        || joint.equals(", and")
        || joint.equals(", or");
  }

  private static boolean isTermLike(String term) {
    char c = term.charAt(0);
    return Character.isLetterOrDigit(c)
        && term.length() <= 80
        && term.indexOf('\n') != 0
        && term.chars().anyMatch(Character::isLetter)
        && !NO_TERM.matcher(term).lookingAt();
  }

  /** {@code "X": the day on which ...}, at the beginning of a paragraph. */
  private static boolean isListed(String text, int open, String after) {
    Marker marker = NumberReader.read(text, 0, open);
    return (open == 0 || (marker != null && marker.end() == open))
        && COLON.matcher(after).lookingAt();
  }

  /** Inside parentheses that open shortly before and hold little else. */
  private static boolean inParenthesis(String text, int open, int close) {
    int depth = 0;
    int from = -1;
    for (int i = open - 1; i >= Math.max(0, open - AROUND) && from < 0; i--) {
      char c = text.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      from = depth < 0 ? i : -1;
    }
    int most = Math.min(text.length(), close + AROUND + 1);
    if (from < 0 || text.indexOf(')', close, most) < 0) {
      return false;
    }
    String before = text.substring(from + 1, open).strip().toLowerCase(Locale.ROOT);
    return before.isEmpty() || introduces(before);
  }

  private static boolean introduces(String before) {
    return before.matches(
        "(?s).*\\b(the|this|a|an|each|any|such|as|collectively|together|individually|called|or|and|being|to|its|be|hereinafter|hereafter|our)[,:]?|.*[\u201d\"\u2019],?");
  }
}
