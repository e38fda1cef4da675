// What is said about marks that do not do what their writer hoped, in the language of the desk.
#pragma once

#include <string>
#include <string_view>

#include "findings/mark.h"

namespace stet::findings {

struct MarkMessage {
  std::string message;
  std::string help;
};

/// Languages are "fr" and "en"; any other is read as English.
MarkMessage no_reason_given(const Mark& mark, std::string_view language);
MarkMessage no_rule_named(std::string_view language);
/// `nearest` may be empty.
MarkMessage no_such_rule(std::string_view rule, std::string_view nearest,
                         std::string_view language);
MarkMessage mark_is_unused(std::string_view rule, bool text_follows, std::string_view language);

}  // namespace stet::findings
