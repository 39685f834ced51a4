// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/source_texts.h"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {
/// Comments become blanks; what stands in quotes stays.
std::string withoutComments(std::string_view source) {
    std::string code;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source.substr(i, 2) == "//") {
            while (i + 1 < source.size() && source[i + 1] != '\n')
                ++i;
        } else if (source.substr(i, 2) == "/*") {
            const std::size_t end = source.find("*/", i + 2);
            i = end == std::string_view::npos ? source.size() : end + 1;
        } else if (source[i] == '"' && i > 0 && source[i - 1] == 'R') {
            const std::size_t open = source.find('(', i);
            const std::string close = ")" + std::string(source.substr(i + 1, open - i - 1)) + "\"";
            const std::size_t end = source.find(close, open);
            code += "\"\""; // no message is a raw string
            i = end == std::string_view::npos ? source.size() : end + close.size() - 1;
        } else if (source[i] == '"' || (source[i] == '\'' && (i == 0 || std::isalnum(source[i - 1]) == 0))) {
            const char quote = source[i];
            do {
                code += source[i];
                if (source[i] == '\\' && i + 1 < source.size())
                    code += source[++i];
                ++i;
            } while (i < source.size() && source[i] != quote);
            code += quote;
        } else {
            code += source[i];
        }
    }
    return code;
}

class Reader {
public:
    explicit Reader(const std::string& code)
        : m_code(code) {}

    void skipBlanks() {
        while (m_at < m_code.size() && std::isspace(static_cast<unsigned char>(m_code[m_at])) != 0)
            ++m_at;
    }
    bool take(char c) {
        skipBlanks();
        if (m_at >= m_code.size() || m_code[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    /// One literal or several joined; false when there is none.
    bool literal(std::string& text) {
        bool any = false;
        for (skipBlanks(); m_at < m_code.size() && m_code[m_at] == '"'; skipBlanks()) {
            for (++m_at; m_at < m_code.size() && m_code[m_at] != '"'; ++m_at) {
                if (m_code[m_at] == '\\' && m_at + 1 < m_code.size())
                    text += m_code[++m_at] == 'n' ? '\n' : m_code[m_at];
                else
                    text += m_code[m_at];
            }
            ++m_at;
            any = true;
        }
        return any;
    }
    /// The next identifier outside of quotes; empty at the end.
    std::string word() {
        while (m_at < m_code.size()) {
            const char c = m_code[m_at];
            if (c == '"') {
                std::string ignored;
                literal(ignored);
            } else if (std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_') {
                const std::size_t start = m_at;
                while (m_at < m_code.size() &&
                       (std::isalnum(static_cast<unsigned char>(m_code[m_at])) != 0 || m_code[m_at] == '_'))
                    ++m_at;
                return m_code.substr(start, m_at - start);
            } else {
                ++m_at;
            }
        }
        return {};
    }

private:
    const std::string& m_code;
    std::size_t m_at = 0;
};
} // namespace

void readSourceTexts(std::string_view source, const std::string& name, SourceTexts& texts) {
    const std::string code = withoutComments(source);
    Reader reader(code);
    for (std::string word = reader.word(); !word.empty(); word = reader.word()) {
        const bool two = word == "msgIn" || word == "msgPlural";
        if ((word != "msg" && !two) || !reader.take('('))
            continue;
        std::string first;
        std::string second;
        if (!reader.literal(first) || (two && !(reader.take(',') && reader.literal(second)))) {
            texts.faults.push_back(name + ": " + word + "()");
            continue;
        }
        if (word == "msgIn")
            texts.found.push_back({first, second, ""});
        else
            texts.found.push_back({"", first, second});
    }
}

SourceTexts sourceTexts(const std::string& root) {
    namespace fs = std::filesystem;
    SourceTexts texts;
    for (const char* folder : {"core", "app", "ui"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / folder)) {
            const std::string extension = entry.path().extension().string();
            const std::string name = entry.path().filename().string();
            // The two headers that define the marks.
            if ((extension != ".h" && extension != ".cpp") || name == "error.h" || name == "messages.h")
                continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string source{std::istreambuf_iterator<char>(stream),
                                     std::istreambuf_iterator<char>()};
            readSourceTexts(source, name, texts);
        }
    }
    return texts;
}
