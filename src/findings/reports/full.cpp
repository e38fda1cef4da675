#include "findings/reports/formats.h"
#include "findings/reports/paint.h"
#include "findings/reports/place.h"
#include "findings/reports/source_window.h"
#include "findings/reports/summary.h"
#include "findings/reports/visible_text.h"

namespace stet::findings {
namespace {

/// The finding's own window, and one for each place of a note that cannot be shown in it.
std::vector<SourceWindow> windows_of(const text::Article& article, const Finding& finding,
                                     std::uint32_t text_width) {
  std::vector<SourceWindow> windows;
  windows.emplace_back(article, Underline{finding.span, true, ""});
  for (const Note& note : finding.notes) {
    if (!note.span) continue;
    const Underline underline{*note.span, false, visible_text(note.message)};
    bool taken = false;
    for (SourceWindow& window : windows) taken = taken || window.take(underline, text_width);
    if (!taken) windows.emplace_back(article, underline);
  }
  return windows;
}

/// What rustc has taught programmers to read: message, place, the words underlined, notes, help.
class Full : public Report {
 public:
  explicit Full(const ReportOptions& options) : options_(options), paint_(options.color) {}

  void begin(std::string& /*out*/) override {}

  void article(const ArticleFindings& found, std::string& out) override {
    for (const Finding& finding : found.findings) append_finding(*found.article, finding, out);
  }

  void end(const Summary& summary, std::string& out) override {
    if (!options_.quiet) append_summary_lines(summary, out);
  }

 private:
  void append_finding(const text::Article& article, const Finding& finding, std::string& out) {
    Frame frame;
    frame.width = options_.width;
    frame.ink = ink_of(finding.severity);
    frame.paint = paint_;
    frame.gutter = digits_of(last_line_of(article, finding));
    const auto windows = windows_of(article, finding, frame.text_width());

    out += paint_(frame.ink,
                  std::string(name_of(finding.severity)) + "[" + visible_text(finding.rule) + "]");
    out += paint_(Ink::Bold, ": " + visible_text(finding.message)) + "\n";
    for (std::size_t i = 0; i < windows.size(); ++i) {
      if (i > 0) frame.append_row(0, "", out);
      append_arrow(article, windows[i].span(), i == 0 ? "-->" : ":::", frame, out);
      windows[i].render(frame, out);
    }
    append_remarks(finding, frame, out);
    out += '\n';
  }

  void append_arrow(const text::Article& article, text::ArticleSpan span, std::string_view arrow,
                    const Frame& frame, std::string& out) const {
    const text::Position begin = place_of(article, span).begin;
    out += std::string(frame.gutter, ' ') + paint_(Ink::Blue, arrow) + " " +
           visible_path(article.path()) + ":" + std::to_string(begin.line) + ":" +
           std::to_string(begin.column) + "\n";
  }

  void append_remarks(const Finding& finding, const Frame& frame, std::string& out) const {
    std::string remarks;
    const auto add = [&](std::string_view kind, std::string_view text) {
      remarks += std::string(frame.gutter + 1, ' ') + paint_(Ink::Blue, "=") + " " +
                 paint_(Ink::Bold, kind) + ": " + visible_text(text) + "\n";
    };
    if (!finding.help.empty()) add("help", finding.help);
    for (const Note& note : finding.notes) {
      if (note.span) continue;
      if (!note.elsewhere) {
        add("note", note.message);
        continue;
      }
      const Elsewhere& there = *note.elsewhere;
      add("note", note.message + ": " + visible_path(there.path) + ":" +
                      std::to_string(there.begin.line) + ":" + std::to_string(there.begin.column) +
                      ": " + there.text);
    }
    if (remarks.empty()) return;
    frame.append_row(0, "", out);
    out += remarks;
  }

  static std::uint32_t last_line_of(const text::Article& article, const Finding& finding) {
    std::uint32_t last = place_of(article, finding.span).end.line;
    for (const Note& note : finding.notes) {
      if (note.span) last = std::max(last, place_of(article, *note.span).end.line);
    }
    return last;
  }

  static std::uint32_t digits_of(std::uint32_t number) {
    return static_cast<std::uint32_t>(std::to_string(number).size());
  }

  ReportOptions options_;
  Paint paint_;
};

}  // namespace

std::unique_ptr<Report> make_full(const ReportOptions& options) {
  return std::make_unique<Full>(options);
}

}  // namespace stet::findings
