#include "findings/reports/json_diagnostic.h"

#include <array>
#include <charconv>

#include "findings/reports/json_string.h"
#include "findings/reports/place.h"

namespace stet::findings {
namespace {

void append_number(std::uint32_t number, std::string& out) {
  std::array<char, 10> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_member(std::string_view name_and_colon, std::uint32_t number, std::string& out) {
  out += name_and_colon;
  append_number(number, out);
}

void append_member(std::string_view name_and_colon, std::string_view text, std::string& out) {
  out += name_and_colon;
  append_json_string(text, out);
}

void append_position(std::uint32_t disk_offset, const text::Position& position, std::string& out) {
  append_member(R"({"offset":)", disk_offset, out);
  append_member(R"(,"line":)", position.line, out);
  append_member(R"(,"column":)", position.column, out);
  append_member(R"(,"column_utf16":)", position.column_utf16, out);
  append_member(R"(,"column_byte":)", position.column_byte, out);
  out += '}';
}

void append_range(std::uint32_t begin_offset, const text::Position& begin, std::uint32_t end_offset,
                  const text::Position& end, std::string_view text, std::string& out) {
  out += R"("range":{"start":)";
  append_position(begin_offset, begin, out);
  out += R"(,"end":)";
  append_position(end_offset, end, out);
  append_member(R"(},"text":)", text, out);
}

void append_note(const text::Article& article, const Note& note, std::string& out) {
  append_member(R"({"message":)", note.message, out);
  if (note.span) {
    append_member(R"(,"path":)", article.path(), out);
    out += ',';
    append_place_members(article, *note.span, out);
  } else if (note.elsewhere) {
    const Elsewhere& there = *note.elsewhere;
    append_member(R"(,"path":)", there.path, out);
    out += ',';
    append_range(there.begin_offset, there.begin, there.end_offset, there.end, there.text, out);
  }
  out += '}';
}

}  // namespace

void append_place_members(const text::Article& article, text::ArticleSpan span, std::string& out) {
  const Place place = place_of(article, span);
  append_range(article.disk_offset(span.begin), place.begin, article.disk_offset(span.end),
               place.end, place.text, out);
}

void append_diagnostic_members(const text::Article& article, const Finding& finding,
                               const ReportOptions& options, std::string& out) {
  append_member(R"("path":)", article.path(), out);
  append_member(R"(,"rule":)", finding.rule, out);
  append_member(R"(,"severity":)", name_of(finding.severity), out);
  out += finding.proof ? R"(,"proof":true)" : R"(,"proof":false)";
  append_member(R"(,"message":)", finding.message, out);
  append_member(R"(,"help":)", finding.help, out);
  append_member(R"(,"lang":)", finding.lang, out);
  out += ',';
  append_place_members(article, finding.span, out);
  out += R"(,"notes":[)";
  for (std::size_t i = 0; i < finding.notes.size(); ++i) {
    if (i > 0) out += ',';
    append_note(article, finding.notes[i], out);
  }
  append_member(R"(],"fingerprint":)", finding.fingerprint, out);
  append_member(R"(,"url":)",
                options.rule_url_prefix.empty() ? "" : options.rule_url_prefix + finding.rule, out);
}

void append_coverage_member(const Coverage& coverage, std::string& out) {
  append_member(R"("coverage":{"figures_seen":)", coverage.figures_seen, out);
  append_member(R"(,"compared":)", coverage.compared, out);
  append_member(R"(,"not_understood":)", coverage.not_understood, out);
  out += '}';
}

void append_summary_members(const Summary& summary, std::string& out) {
  append_member(R"("articles":)", summary.articles, out);
  append_member(R"(,"errors":)", summary.errors, out);
  append_member(R"(,"warnings":)", summary.warnings, out);
  append_member(R"(,"infos":)", summary.infos, out);
  append_member(R"(,"signed_off":)", summary.signed_off, out);
  out += ',';
  append_coverage_member(summary.coverage, out);
}

void append_tool_members(const ReportOptions& options, std::string& out) {
  append_member(R"("schema_version":1,"tool":{"name":"stet","version":)", options.version, out);
  out += '}';
}

}  // namespace stet::findings
