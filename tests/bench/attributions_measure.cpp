// How well find_attributions hears who is speaking in real articles.
//
//   attributions_measure FILE_OR_FOLDER [--rules rules] [--lang en] [--errors COUNT] [--what
//   cue|source|sentence]
//
// Reads .jsonl files, an article a row: {"doc", "text", "attributions": [{"source", "cue",
// "content"}]}, each part a list of ["begin end;begin end", words] in code points. PolNeAR (Newell,
// Margolin and Ruths 2018) comes in this shape easily; it is no part of stet.
//
// sentence  one of ours is sourced in the annotation when some content overlaps it; outer: only
//           contents of attributions whose cue stands in no other content. We call it sourced when
//           four of its words or half of them are quoted, or when some of it is in the scope of an
//           attribution that credits somebody with saying or thinking it; the annotation has what
//           people want and do with words as well, and so the third line leaves out our stances. Of
//           a quotation in several sentences the annotators often marked only one: the fourth line
//           leaves out sentences that are nothing but quoted for us and unmarked.
// cue       one of theirs is found when one of ours overlaps it; ours is right when it overlaps one
//           of theirs. The cues of carried sentences and of texts after a colon are no words of
//           saying and stay out, though a colon or dash of theirs is found where our source touches
//           it, and so does "in a statement" beside a verb of saying. Annotators mark who says "X
//           said that Y wants Z", not always what Y does inside; the second line leaves out those
//           of ours that stand in somebody's content and overlap no cue.
// source    of the attributions whose cue was found: ours overlaps theirs; ours is theirs.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "engine/rulebook.h"
#include "language/analysis.h"
#include "packs/pack.h"
#include "text/article.h"
#include "text/prose.h"

namespace {

using namespace stet;

struct Bytes {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool overlaps(Bytes other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] bool contains(Bytes other) const {
    return begin <= other.begin && other.end <= end;
  }
};

/// What an annotator marked, in bytes of the article.
struct Marked {
  std::vector<Bytes> source, cue, content;
  bool nested = false;  ///< its cue stands in the content of another
};

struct Document {
  std::string name;
  std::string text;
  std::vector<Marked> marked;
};

std::vector<std::uint32_t> bytes_of_code_points(const std::string& text) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) places.push_back(i);
  }
  places.push_back(static_cast<std::uint32_t>(text.size()));
  return places;
}

bool overlaps_any(Bytes span, const std::vector<Bytes>& others) {
  return std::any_of(others.begin(), others.end(), [&](Bytes o) { return o.overlaps(span); });
}

std::vector<Document> read_documents(const std::filesystem::path& file) {
  std::vector<Document> documents;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    Document document;
    document.name = row.value("doc", "");
    document.text = row.at("text").get<std::string>();
    const std::vector<std::uint32_t> places = bytes_of_code_points(document.text);
    for (const auto& attribution : row.at("attributions")) {
      const auto spans = [&](const char* part) {
        std::vector<Bytes> result;
        for (const auto& piece : attribution.at(part)) {
          // Words that a source or a cue parts stand in one range: "315 448;463 553".
          std::istringstream ranges(piece.at(0).get<std::string>());
          for (std::string range; std::getline(ranges, range, ';');) {
            const std::size_t begin = std::strtoul(range.c_str(), nullptr, 10);
            const std::size_t end = std::strtoul(range.c_str() + range.find(' '), nullptr, 10);
            if (end < places.size() && begin < end) result.push_back({places[begin], places[end]});
          }
        }
        return result;
      };
      document.marked.push_back({spans("source"), spans("cue"), spans("content"), false});
    }
    for (Marked& one : document.marked) {
      for (const Marked& other : document.marked) {
        if (&other == &one || one.cue.empty()) continue;
        for (const Bytes content : other.content)
          one.nested = one.nested || content.contains(one.cue.front());
      }
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

constexpr std::uint32_t kNear = 2;

bool is_punctuation(const std::string& text, Bytes span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (std::isalnum(static_cast<unsigned char>(text[i])) != 0) return false;
  }
  return true;
}

/// Right, too many, missed.
struct Tally {
  int found = 0, right = 0, expected = 0, hit = 0;
  void say(const char* what) const {
    const double precision = found == 0 ? 1 : right / static_cast<double>(found);
    const double recall = expected == 0 ? 1 : hit / static_cast<double>(expected);
    const double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    std::printf("%-34s ours %5d  theirs %5d  precision %.3f  recall %.3f  F1 %.3f\n", what, found,
                expected, precision, recall, f1);
  }
};

/// What stet heard, in bytes of the article.
struct HeardOne {
  Bytes cue, source;
  bool silent_cue = false;  ///< carried, text: its cue is no word of saying
};

struct Measure {
  Tally sentences, outer_sentences, spoken_sentences, unquoted_sentences, cues, open_cues;
  int sources_found = 0, sources_overlap = 0, sources_exact = 0, sources_expected = 0;
  int errors = 0;
  std::string what;
};

void show(Measure& measure, const char* about, const char* kind, const std::string& text,
          Bytes at) {
  if (measure.errors <= 0 || measure.what != about) return;
  --measure.errors;
  const std::uint32_t first = at.begin > 130 ? at.begin - 130 : 0;
  const auto line = [&](std::uint32_t from, std::uint32_t to) {
    std::string piece = text.substr(from, to - from);
    std::replace(piece.begin(), piece.end(), '\n', '/');
    return piece;
  };
  std::printf(
      "%-6s …%s[[%s]]%s…\n", kind, line(first, at.begin).c_str(), line(at.begin, at.end).c_str(),
      line(at.end, std::min<std::uint32_t>(at.end + 110, static_cast<std::uint32_t>(text.size())))
          .c_str());
}

/// Why a sentence is sourced for us.
struct Reason {
  bool quoted = false, credited = false, stance = false;
  [[nodiscard]] bool any() const { return quoted || credited || stance; }
};

Reason sourced_by_us(const language::Analysis& analysis, const language::Sentence& sentence) {
  std::uint32_t quoted = 0;
  Reason reason;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const text::ProseSpan word = analysis.tokens.all[t].span();
    if (analysis.voices.is_quoted(word)) ++quoted;
    reason.credited = reason.credited || analysis.voices.is_attributed(word);
  }
  for (const language::Attribution& a : analysis.attributions) {
    if (a.vague || a.scope.empty() || a.scope.begin >= sentence.span.end ||
        sentence.span.begin >= a.scope.end)
      continue;
    (a.stance ? reason.stance : reason.credited) = true;
  }
  reason.quoted = quoted >= 4 || (quoted > 0 && 2 * quoted >= sentence.tokens.size());
  return reason;
}

void measure_document(const Document& document, const language::Knowledge& knowledge,
                      const std::string& lang, Measure& measure) {
  const text::Article article("measure.txt", text::Format::PlainText, document.text);
  const text::Prose prose = text::make_prose(article);
  const language::Analysis analysis = language::analyse(prose, knowledge, lang);
  const auto bytes = [&](text::ProseSpan span) {
    const text::ArticleSpan place = prose.to_article(span);
    return Bytes{place.begin, place.end};
  };
  for (const language::Sentence& sentence : analysis.sentences) {
    const Bytes at = bytes(sentence.span);
    bool theirs = false;
    bool theirs_outer = false;
    for (const Marked& marked : document.marked) {
      if (!overlaps_any(at, marked.content)) continue;
      theirs = true;
      theirs_outer = theirs_outer || !marked.nested;
    }
    const Reason reason = sourced_by_us(analysis, sentence);
    const bool ours = reason.any();
    measure.spoken_sentences.found += reason.quoted || reason.credited ? 1 : 0;
    measure.spoken_sentences.expected += theirs ? 1 : 0;
    measure.spoken_sentences.right += (reason.quoted || reason.credited) && theirs ? 1 : 0;
    measure.spoken_sentences.hit = measure.spoken_sentences.right;
    if (theirs || reason.credited || reason.stance || !reason.quoted) {
      measure.unquoted_sentences.found += ours ? 1 : 0;
      measure.unquoted_sentences.expected += theirs ? 1 : 0;
      measure.unquoted_sentences.right += ours && theirs ? 1 : 0;
      measure.unquoted_sentences.hit = measure.unquoted_sentences.right;
    }
    for (const auto& [tally, gold] : {std::pair{&measure.sentences, theirs},
                                      std::pair{&measure.outer_sentences, theirs_outer}}) {
      tally->found += ours ? 1 : 0;
      tally->expected += gold ? 1 : 0;
      tally->right += ours && gold ? 1 : 0;
      tally->hit += ours && gold ? 1 : 0;
    }
    if (ours != theirs)
      show(measure, "sentence",
           !ours             ? "missed"
           : reason.credited ? "false"
           : reason.quoted   ? "falseQ"
                             : "falseS",
           document.text, at);
  }
  std::vector<HeardOne> heard;
  for (const language::Attribution& attribution : analysis.attributions) {
    if (attribution.cue.empty()) continue;
    HeardOne one;
    one.cue = bytes(analysis.tokens.span(attribution.cue));
    const language::TokenRange source =
        attribution.source.empty() ? attribution.antecedent : attribution.source;
    if (!source.empty()) one.source = bytes(analysis.tokens.span(source));
    one.silent_cue = attribution.kind == language::AttributionKind::Carried ||
                     attribution.kind == language::AttributionKind::Text;
    if (attribution.kind == language::AttributionKind::Statement) {
      for (const language::Attribution& other : analysis.attributions) {
        one.silent_cue = one.silent_cue || (other.sentence == attribution.sentence &&
                                            other.kind != language::AttributionKind::Statement);
      }
    }
    if (!attribution.apposition.empty() && one.source.end != 0)
      one.source.end = bytes(analysis.tokens.span(attribution.apposition)).end;
    heard.push_back(one);
  }
  for (const HeardOne& one : heard) {
    if (one.silent_cue) continue;
    bool right = false;
    bool inside = false;
    for (const Marked& marked : document.marked) {
      right = right || overlaps_any(one.cue, marked.cue);
      for (const Bytes content : marked.content) inside = inside || content.contains(one.cue);
    }
    ++measure.cues.found;
    measure.cues.right += right ? 1 : 0;
    measure.open_cues.found += right || !inside ? 1 : 0;
    measure.open_cues.right += right ? 1 : 0;
    if (!right) show(measure, "cue", inside ? "inside" : "false", document.text, one.cue);
    if (right) show(measure, "right", "right", document.text, one.cue);
  }
  for (const Marked& marked : document.marked) {
    if (marked.cue.empty()) continue;
    const HeardOne* best = nullptr;
    if (is_punctuation(document.text, marked.cue.front())) {
      for (const HeardOne& one : heard) {
        if (one.source.begin <= marked.cue.front().end + kNear &&
            marked.cue.front().begin <= one.source.end + kNear && one.source.end != 0)
          best = &one;
      }
    }
    for (const HeardOne& one : heard) {
      if (!one.silent_cue && overlaps_any(one.cue, marked.cue) && best == nullptr) best = &one;
    }
    ++measure.cues.expected;
    measure.cues.hit += best != nullptr ? 1 : 0;
    ++measure.open_cues.expected;
    measure.open_cues.hit += best != nullptr ? 1 : 0;
    if (best == nullptr) {
      show(measure, "cue", marked.nested ? "missedn" : "missed", document.text, marked.cue.front());
      continue;
    }
    if (marked.source.empty()) continue;
    ++measure.sources_expected;
    if (best->source.begin == best->source.end) {
      show(measure, "source", "none", document.text, marked.source.front());
      continue;
    }
    ++measure.sources_found;
    const bool overlap = overlaps_any(best->source, marked.source);
    const bool exact = best->source.begin == marked.source.front().begin &&
                       best->source.end == marked.source.back().end;
    measure.sources_overlap += overlap ? 1 : 0;
    measure.sources_exact += exact ? 1 : 0;
    if (!exact) {
      show(measure, "source", "theirs", document.text, marked.source.front());
      if (measure.what == "source") ++measure.errors;
      show(measure, "source", "  ours", document.text, best->source);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path data;
  std::string rules;
  std::string lang = "en";
  Measure measure;
  measure.what = "cue";
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool more = i + 1 < argc;
    if (argument == "--rules" && more) {
      rules = argv[++i];
    } else if (argument == "--lang" && more) {
      lang = argv[++i];
    } else if (argument == "--errors" && more) {
      measure.errors = std::atoi(argv[++i]);
    } else if (argument == "--what" && more) {
      measure.what = argv[++i];
    } else {
      data = argument;
    }
  }
  if (data.empty()) {
    std::fprintf(stderr,
                 "usage: attributions_measure FILE_OR_FOLDER [--rules rules] [--lang en] [--errors "
                 "COUNT] [--what cue|source|sentence]\n");
    return 2;
  }
  std::vector<packs::Fault> faults;
  const auto files =
      rules.empty() ? packs::builtin_files() : packs::read_pack_folder(rules, faults);
  const auto book = engine::load_rulebook(files, false, faults);
  for (const packs::Fault& fault : faults)
    std::fprintf(stderr, "%s\n", packs::to_string(fault).c_str());
  if (!faults.empty()) return 2;

  std::vector<std::filesystem::path> paths;
  if (std::filesystem::is_directory(data)) {
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
      if (entry.path().extension() == ".jsonl") paths.push_back(entry.path());
    }
  } else {
    paths.push_back(data);
  }
  std::sort(paths.begin(), paths.end());
  int documents = 0;
  for (const auto& path : paths) {
    for (const Document& document : read_documents(path)) {
      measure_document(document, book->knowledge, lang, measure);
      ++documents;
    }
  }
  std::printf("%d articles\n", documents);
  measure.sentences.say("sourced sentences");
  measure.outer_sentences.say("sourced sentences, outer only");
  measure.spoken_sentences.say("the same without our stances");
  measure.unquoted_sentences.say("without unmarked quoted ones");
  measure.cues.say("cues");
  measure.open_cues.say("cues, ours not inside a content");
  std::printf(
      "sources of found cues %d: ours has one %d, overlaps %d (%.3f), same %d (%.3f)\n",
      measure.sources_expected, measure.sources_found, measure.sources_overlap,
      measure.sources_overlap / std::max(1.0, static_cast<double>(measure.sources_expected)),
      measure.sources_exact,
      measure.sources_exact / std::max(1.0, static_cast<double>(measure.sources_expected)));
  return 0;
}
